import type { Learner } from '../problem/problem.ts';
import type { Design } from './design/design.ts';
import { activeInputs } from './sampleShape.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { NormalEquations } from './training/normalEquations.ts';

/** Normal equations of one sample that several fits share, by their number of active inputs. */
export type SharedEquations = ReadonlyMap<number, NormalEquations>;

/** What the closed forms with the same active inputs ask of their normal equations. */
export interface EquationsDemand {
  /** Fits. */
  fits: number;
  /** Different λ. */
  ridges: number;
}

/** The demand of distinct fits, by their number of active inputs out of n. */
export function equationsDemand(
  learners: readonly Learner[],
  n: number,
): Map<number, EquationsDemand> {
  const ridges = new Map<number, number[]>();
  for (const learner of learners) {
    if (learner.kind !== 'trained' || learner.training.method !== 'closed-form') continue;
    const active = activeInputs(learner.capacity, n);
    ridges.set(active, [...(ridges.get(active) ?? []), learner.l2]);
  }
  return new Map(
    [...ridges].map(([active, all]) => [active, { fits: all.length, ridges: new Set(all).size }]),
  );
}

/**
 * Space for the normal equations that more than one of the distinct fits on a sample needs; they
 * are formed and factorised by the first. None where the design does not store its matrix.
 */
export function sharedEquations(design: Design, learners: readonly Learner[]): SharedEquations {
  const { gram } = design;
  if (gram === null) return new Map();
  const demands = [...equationsDemand(learners, design.columns)];
  return new Map(
    demands
      .filter(([, { fits }]) => fits > 1)
      .map(([active, { ridges }]) => [active, normalEquations(design, gram, active, ridges)]),
  );
}
