import { allKnown, canKnowAll, knowledgeAt, largestConjugate, ratioAt } from './bayesModel.ts';
import type { BayesModel, Knowledge } from './bayesModel.ts';
import { maximumBetween, rootBetween } from './scalarSearch.ts';

/** A fixed point of the state evolution of Bayes-optimal estimation. */
export interface BayesFixedPoint extends Knowledge {
  /** Free entropy per weight, log of the evidence; the equilibrium is where it is largest. */
  freeEntropy: number;
  /** |Q(α I(q)) − q|: what one more step of the state evolution would change. */
  residual: number;
  /** Whether the state evolution returns to it from nearby. */
  stable: boolean;
}

/** A range of r over which the curve α(r) of fixed points only rises or only falls. */
export interface Branch {
  /** Logarithms of r at the ends. */
  from: number;
  to: number;
  /** α at the ends. */
  start: number;
  end: number;
}

/** Below this r next to nothing is known: α(r) is proportional to r. */
const smallest = 1e-8;

/** Points per decade at which the curve is looked at; its turns are much wider apart. */
const perDecade = 10;

/** The branches of the curve α(r), by ascending r. A rising one is stable. */
export function fixedPointBranches(model: BayesModel): Branch[] {
  const curve = (logR: number) => ratioAt(model, Math.exp(logR));
  const [first, last] = [Math.log(smallest), Math.log(largestConjugate(model))];
  const count = Math.ceil(((last - first) / Math.LN10) * perDecade);
  const at = Array.from({ length: count + 1 }, (_, i) => first + ((last - first) * i) / count);
  const values = at.map(curve);
  const turns = at.flatMap((x, i) => {
    const [before, here, after] = [values[i - 1], values[i] as number, values[i + 1]];
    if (before === undefined || after === undefined) return [];
    const sign = Math.sign(here - before);
    if (sign === 0 || sign * (after - here) >= 0) return [];
    return [maximumBetween((y) => sign * curve(y), at[i - 1] as number, at[i + 1] as number)];
  });
  const ends = [first, ...turns, last];
  return ends.slice(1).map((to, i) => {
    const from = ends[i] as number;
    return { from, to, start: curve(from), end: curve(to) };
  });
}

/**
 * Every fixed point of the state evolution at α labelled samples per input,
 *
 * $$q = Q(r), \qquad r = \alpha\, I(q),$$
 *
 * where $Q(r)$ is the overlap of the posterior mean of a weight that is seen as $r w^* + \sqrt r\, \xi$, and
 * $I(q)$ the Fisher information that a label has of its pre-label when the rest of it is known up to the
 * variance $1 - q$ (Barbier et al. 2019, arXiv:1708.03395, eqs. 9–10). By ascending overlap: the first is where message passing goes that
 * starts from nothing, the last where it goes from near the truth.
 *
 * @example
 * ```ts
 * import { bayesFixedPoints, bayesModel } from 'quenched';
 *
 * const model = bayesModel({ kind: 'perceptron', output: 'sign', weights: 'binary', noise: 0, flips: 0 });
 * const [stuck, saddle, solved] = bayesFixedPoints(model, 1.4);
 * console.log(stuck?.overlap.toFixed(4), stuck?.stable); // 0.7897 true
 * console.log(saddle?.stable, solved?.overlap); // false 1
 * ```
 */
export function bayesFixedPoints(model: BayesModel, alpha: number): BayesFixedPoint[] {
  const found = fixedPointBranches(model).flatMap((branch) => {
    const { from, to, start, end } = branch;
    if ((start - alpha) * (end - alpha) > 0) return [];
    const logR = rootBetween((x) => ratioAt(model, Math.exp(x)) - alpha, from, to);
    return [fixedPointAt(model, alpha, Math.exp(logR), end > start)];
  });
  return attractsAllKnown(model, alpha) ? [...found, allKnownPoint(model, alpha)] : found;
}

function fixedPointAt(
  model: BayesModel,
  alpha: number,
  conjugate: number,
  stable: boolean,
): BayesFixedPoint {
  const knowledge = knowledgeAt(model, conjugate);
  const { overlap, variance } = knowledge;
  const next = knowledgeAt(model, alpha * model.channel.information(overlap, variance));
  return {
    ...knowledge,
    freeEntropy: bayesFreeEntropy(model, alpha, knowledge),
    residual: Math.abs(next.overlap - overlap),
    stable,
  };
}

/**
 * The replica-symmetric free entropy η ψ(r) + α Ψ(q) − rq/2, stationary at every fixed point and,
 * at the largest of them, the log of the evidence per weight (Barbier et al. 2019, theorem 1).
 */
export function bayesFreeEntropy(
  { prior, channel, capacity }: BayesModel,
  alpha: number,
  { conjugate, overlap, variance }: Knowledge,
): number {
  const ofWeights = capacity * prior.freeEntropy(conjugate) - 0.5 * conjugate * overlap;
  return ofWeights + alpha * channel.freeEntropy(overlap, variance);
}

/** Where the curve of fixed points ends below α, the state in which all is known attracts. */
function attractsAllKnown(model: BayesModel, alpha: number): boolean {
  return canKnowAll(model) && ratioAt(model, largestConjugate(model)) < alpha;
}

function allKnownPoint({ prior, channel }: BayesModel, alpha: number): BayesFixedPoint {
  const ofSamples = alpha * (channel.freeEntropyWhenKnown ?? Number.NaN);
  // Where both are infinite, samples outnumber weights and win.
  const freeEntropy = ofSamples === Infinity ? ofSamples : ofSamples + prior.freeEntropyWhenKnown;
  return { ...allKnown, freeEntropy, residual: 0, stable: true };
}

/**
 * The fixed point that state evolution, and with it message passing, reaches from knowing nothing:
 * the first one, since it ascends. Null where it leaves the range of numbers.
 */
export function uninformedFixedPoint(model: BayesModel, alpha: number): BayesFixedPoint | null {
  const curve = (logR: number) => ratioAt(model, Math.exp(logR)) - alpha;
  const point = (low: number, high: number) =>
    fixedPointAt(model, alpha, Math.exp(rootBetween(curve, low, high)), true);
  const step = Math.LN10 / perDecade;
  const last = Math.log(largestConjugate(model));
  // After its first step from q = 0 it is here, still short of every fixed point.
  const start = Math.log(alpha * model.channel.information(0, 1)) - sameRatio;
  let [before, here, atHere] = [start, start, curve(start)];
  while (here < last) {
    const next = Math.min(here + step, last);
    const atNext = curve(next);
    if (atNext >= 0) return point(here, next);
    if (atNext < atHere) {
      const top = maximumBetween(curve, before, next);
      if (curve(top) >= 0) return point(before, top);
    }
    [before, here, atHere] = [here, next, atNext];
  }
  return attractsAllKnown(model, alpha) ? allKnownPoint(model, alpha) : null;
}

/** Rounding must not carry the start beyond a fixed point at next to no information. */
const sameRatio = 1e-9;
