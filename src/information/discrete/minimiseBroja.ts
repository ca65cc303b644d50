import { barrierObjective, shortfall } from './brojaPoint.ts';
import type { BrojaPoint } from './brojaPoint.ts';
import type { BrojaProgram } from './brojaProgram.ts';
import { dualBound } from './dualBound.ts';
import { newtonStep } from './newtonStep.ts';
import type { NewtonStep } from './newtonStep.ts';

/** When to stop. */
export interface BrojaStop {
  /** A gap that is small enough, in nats. */
  gap: number;
  /** The most Newton steps to take. */
  steps: number;
}

/** The least F that was found, in nats. */
export interface BrojaMinimum {
  /** F(q) = −H_q(Y|T,S) at a q with the demanded marginals. */
  value: number;
  /** The value minus a lower bound on all such F, rounding of the marginals included; or NaN. */
  gap: number;
  /** Newton steps taken. */
  steps: number;
}

/** The barrier begins at this share of a nat for all entries together. */
const firstBarrier = 0.1;

/** And is never needed below this share of the gap that is asked for. */
const lastBarrier = 0.02;

/** The share of the way to a bound that a step may go. */
const toBoundary = 0.99;

/** The largest step, at most 1, that leaves the values positive. */
function longestStep(values: Float64Array, changes: Float64Array): number {
  let step = 1;
  values.forEach((value, e) => {
    const change = changes[e] as number;
    if (change < 0) step = Math.min(step, (-toBoundary * value) / change);
  });
  return step;
}

function moved(values: Float64Array, changes: Float64Array, step: number): Float64Array {
  return values.map((value, e) => value + step * (changes[e] as number));
}

/** Up to this decrement full steps converge quadratically (Boyd & Vandenberghe 2004, §9.6.4). */
const safeDecrement = 0.25;

/** The share of the decrease promised by the slope that a step must bring (Armijo). */
const sufficient = 0.1;

/** A difference of barrier objectives smaller than this one is rounding. */
const objectiveRounding = 1e-15;

/** A step shorter than this leads nowhere. */
const shortest = 2 ** -30;

/** The length of a step that lowers the barrier objective. */
function stepLength(
  program: BrojaProgram,
  { masses }: BrojaPoint,
  step: NewtonStep,
  barrier: number,
): number {
  let length = longestStep(masses, step.masses);
  if (step.decrement <= safeDecrement) return length;
  const before = barrierObjective(program, masses, barrier) + objectiveRounding;
  const slope = sufficient * barrier * step.decrement ** 2;
  while (length > shortest) {
    const after = barrierObjective(program, moved(masses, step.masses, length), barrier);
    if (after <= before - length * slope) break;
    length /= 2;
  }
  return length;
}

/** Slacks stay within this factor of those on the central path, where they equal μ/q. */
const slackFreedom = 1e3;

function advance(point: BrojaPoint, step: NewtonStep, length: number, barrier: number): BrojaPoint {
  const masses = moved(point.masses, step.masses, length);
  const slackLength = Math.min(length, longestStep(point.slacks, step.slacks));
  const slacks = moved(point.slacks, step.slacks, slackLength).map((slack, e) => {
    const central = barrier / (masses[e] as number);
    return Math.max(central / slackFreedom, Math.min(central * slackFreedom, slack));
  });
  return { masses, slacks, multipliers: moved(point.multipliers, step.multipliers, 1) };
}

/** By how much the barrier shrinks after a step: little where the step shows how far one is off. */
function shrinkage(length: number, { decrement }: NewtonStep): number {
  if (length < 0.9) return 1;
  return decrement < 5 ? 0.1 : 0.5;
}

/** What the rounding of the masses' marginals may change F by, to first order. */
function roundingOf(program: BrojaProgram, { masses, multipliers }: BrojaPoint): number {
  return shortfall(program, masses).reduce(
    (sum, rest, i) => sum + Math.abs(rest * (multipliers[i] as number)),
    0,
  );
}

/**
 * Minimises the program by a primal-dual barrier method (Nocedal & Wright 2006, ch. 19): all
 * iterates have the demanded marginals, Newton steps lower F(q) − μ Σ ln q, and μ follows. It stops
 * at a gap that `dualBound` certifies, whatever μ is by then, or after so many steps.
 */
export function minimiseBroja(program: BrojaProgram, stop: BrojaStop): BrojaMinimum {
  const entries = program.start.length;
  let barrier = firstBarrier / entries;
  let point: BrojaPoint = {
    masses: program.start,
    slacks: program.start.map((q) => barrier / q),
    multipliers: new Float64Array(program.demanded.length),
  };
  let lower = Number.NEGATIVE_INFINITY;
  for (let steps = 1; ; steps++) {
    const step = newtonStep(program, point, barrier);
    const length = stepLength(program, point, step, barrier);
    point = advance(point, step, length, barrier);
    lower = Math.max(lower, dualBound(program, point.multipliers));
    const value = barrierObjective(program, point.masses, 0);
    const gap = Math.max(0, value - lower) + roundingOf(program, point);
    // Nothing would make a number of a gap that is none.
    if (!(gap > stop.gap) || steps >= stop.steps) return { value, gap, steps };
    barrier = Math.max(barrier * shrinkage(length, step), (lastBarrier * stop.gap) / entries);
  }
}
