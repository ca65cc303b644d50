import type { Optimisable } from '../../../problem/optimal.ts';
import { settingKind } from '../settingKinds.ts';

/** The learner or network that a path is of: `student` of `learners.student.l2`. */
function ownerOf(path: string): string | undefined {
  return /^(?:learners|networks)\.([^.]+)\./.exec(path)?.[1];
}

/** What an axis of a setting is called, such as `ridge of teacher, λ`. */
export function settingLabel(path: string): string {
  const kind = settingKind(path);
  if (kind === undefined) return path;
  const owner = ownerOf(path);
  return `${kind.meaning}${owner === undefined ? '' : ` of ${owner}`}, ${kind.letter}`;
}

/** The observables that the page offers for the vertical axis, and what the axis is called. */
export const heightLabels: Readonly<Record<string, string>> = {
  testError: 'test error ε',
  trainError: 'training error',
  gap: 'gap, test error − training error',
  testLoss: 'test loss',
  trainLoss: 'training loss',
  m: 'overlap with the truth, m',
  q: 'squared length of the weights, q',
  bias: 'bias b',
};

/** Settings that theory chooses, on the vertical axis. */
export const bestLabels: Readonly<Record<Optimisable, string>> = {
  l2: 'best ridge λ, where theory chooses it',
  temperature: 'best temperature T, where theory chooses it',
  mixing: 'best mixing χ, where theory chooses it',
};

/** As `heightLabels`, of networks that learn online. */
export const courseLabels: Readonly<Record<string, string>> = {
  testError: 'test error ½E(σ* − σ)²',
  specialisation: 'specialisation',
};
