import type { DataPart } from '../../problem/dataPart.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';
import type { ChainTerm } from '../chain/reaction/posteriorTerm.ts';
import { marginCapacity } from './marginCapacity.ts';

/** A learner without a ridge, on a sample of which it trains on some parts. */
export interface RidgelessLearner {
  /** η */
  capacity: number;
  bias: boolean;
  /** Whether it has features of its own instead of the inputs. */
  featured: boolean;
  /** Its data term on each part of the sample; null on those that it does not train on. */
  terms: readonly (ChainTerm | null)[];
}

/** What is known of the minimisers of an objective without a ridge, for N → ∞. */
export type Existence =
  | { kind: 'one' }
  /** They fill a subspace; the limit λ → 0⁺ is the one of least norm. */
  | { kind: 'many' }
  | { kind: 'none'; reason: string }
  /** Nobody knows, and what a solver would find need not be one. */
  | { kind: 'unproven'; reason: string }
  | { kind: 'unknown' };

const unknown: Existence = { kind: 'unknown' };

/**
 * Whether a learner with λ = 0 has a minimiser. Where the data term rises on both sides of every
 * sample (square loss; targets strictly between 0 and 1, by a source's field or by smoothing) it
 * has one, alone as soon as there are more samples than inputs. On labels alone that is so only
 * above the threshold of separability (`marginCapacity`, κ = 0): below it the logistic loss has no
 * minimiser, and a hinge vanishes on a whole cone.
 */
export function existenceWithoutRidge(
  population: SingleIndexPopulation,
  alpha: number,
  parts: readonly DataPart[],
  learner: RidgelessLearner,
): Existence {
  if (learner.featured || hasCovariance(population)) return unknown;
  const trained = learner.terms.flatMap((term, i) => {
    const { share, labels } = parts[i] as DataPart;
    return term === null ? [] : [{ rise: riseOf(term, labels), term, share }];
  });
  const samplesOf = (rise: Rise) =>
    alpha * trained.reduce((sum, part) => sum + (part.rise === rise ? part.share : 0), 0);
  if (trained.some(({ rise }) => rise === 'unproven')) {
    const reason = 'l2 is 0, and corrected targets outside of [0, 1] may leave no minimiser';
    return { kind: 'unproven', reason: `no theory covers it: ${reason}` };
  }
  // More two-sided samples than inputs already decide, whatever the others ask for.
  if (samplesOf('both') > learner.capacity && samplesOf('unknown') === 0) return { kind: 'one' };
  if (trained.every(({ rise }) => rise === 'both')) return { kind: 'many' };
  if (!trained.every(({ rise }) => rise === 'one')) return unknown;
  const logistic = trained.some(({ term }) => term.loss === 'logistic');
  return onLabels(population, samplesOf('one'), learner, logistic);
}

function onLabels(
  population: SingleIndexPopulation,
  alpha: number,
  { capacity, bias }: RidgelessLearner,
  logistic: boolean,
): Existence {
  const threshold = marginCapacity({ population, capacity, bias, margin: 0 });
  if (alpha > threshold) return { kind: 'one' };
  if (!(alpha <= threshold)) return unknown;
  if (!logistic) return { kind: 'many' };
  const limit = Number.isFinite(threshold)
    ? `separable below α* = ${threshold.toFixed(3)}; α = ${Number(alpha.toPrecision(4))}`
    : 'separable at every α, since labels have no noise';
  return { kind: 'none', reason: `no minimiser: l2 is 0 and the sample is ${limit}` };
}

/** On which sides of a sample a data term rises for ever. */
type Rise = 'one' | 'both' | 'unknown' | 'unproven';

function riseOf(term: ChainTerm, labels: boolean): Rise {
  if (term.loss === 'posterior') return 'unknown';
  const { loss, labelWeight, targetWeight, smoothing, hard } = term;
  if (loss === 'square') return 'both';
  if (!staysBetween(term)) return 'unproven';
  if (labelWeight < 0 || targetWeight < 0) return 'unknown';
  if (labels && labelWeight > 0 && smoothing > 0) return 'both';
  if (targetWeight === 0) return 'one';
  // Whether labels and signs of the source agree on a sample depends on what the source has learnt.
  return hard ? 'unknown' : 'both';
}

/** Whether a target lies strictly between 0 and 1, as far as a correction does not prevent it. */
function staysBetween({ correction, temperature }: DataTerm): boolean {
  if (correction === null) return true;
  const { kind, strength, memory } = correction;
  // p + γ(y − p) is a mean of both for γ in (0, 1); at other temperatures there is no such bound.
  if (temperature !== 1 && strength !== 0) return false;
  return memory < 1 && (kind === 'bounded' || strength < 1);
}

function hasCovariance(population: SingleIndexPopulation): boolean {
  return population.kind === 'perceptron' && population.covariance !== undefined;
}
