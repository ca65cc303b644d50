import type { Correction } from '../../problem/correction.ts';
import type { CopiedLearner } from './learnerBehind.ts';

/** A learner whose correction has the strength that was chosen for it, where one was. */
export function withStrength<Learner extends CopiedLearner>(
  learner: Learner,
  strength: number | undefined,
): Learner {
  const { targets } = learner;
  const correction = targets?.correction;
  if (strength === undefined || correction === undefined) return learner;
  return { ...learner, targets: { ...targets, correction: stated(correction, strength) } };
}

function stated(correction: Correction, strength: number): Correction {
  if (correction.kind === 'orthogonal') return correction;
  const { kind, scale, clip } = correction;
  return { kind, strength, scale, clip };
}
