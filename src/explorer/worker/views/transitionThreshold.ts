import type { Problem } from '../../../problem/problem.ts';
import { canonicalJson } from '../../../sweep/canonicalJson.ts';
import type { Transition } from '../../../sweep/lines/mapLine.ts';
import { transitionExcess } from '../../../sweep/lines/transitions.ts';
import { remembered } from './remembered.ts';

const known = remembered<number>();

/** What a threshold depends on: neither α nor how the learner is trained. */
function keyOf({ population, data, learners }: Problem, { kind, learner: name }: Transition) {
  const learner = learners.find((other) => other.name === name);
  if (learner?.kind !== 'trained') return null;
  const { capacity, bias, on } = learner;
  return canonicalJson({ kind, population, data, capacity, bias, on });
}

/**
 * The α at which a transition of a learner is, all else as in the problem: what is zero there is
 * α/α_c − 1. NaN where there is none; null where it is not known yet and is not to be computed.
 *
 * @param isWanted whether it may be computed, which takes a millisecond, or 100 for logit labels.
 */
export function transitionThreshold(
  problem: Problem,
  line: Transition,
  isWanted: boolean,
): number | null {
  const key = keyOf(problem, line);
  if (key === null) return Number.NaN;
  const make = () => problem.alpha / (1 + (transitionExcess(line, problem) ?? Number.NaN));
  return known(key, make, isWanted) ?? null;
}
