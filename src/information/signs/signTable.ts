import { bivariateNormalCdf } from '../../numerics/specialFunctions.ts';
import { fieldClasses, gaussianField } from '../../observables/fieldLaw.ts';
import type { FieldClass } from '../../observables/fieldLaw.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { Mixture, Perceptron, SingleIndexPopulation } from '../../problem/population.ts';
import type { Average } from '../fields/gaussianMean.ts';
import { orthantProbability } from './orthantProbability.ts';

/** Teacher, student and what their fields have in common. */
export interface LearnerPair {
  teacher: OrderParameters;
  student: OrderParameters;
  /** S = w·w̃/N */
  overlap: number;
}

/** The probability of the answers t = sign(h̃), s = sign(h) and the label y, each ±1. */
export interface SignCell {
  t: number;
  s: number;
  y: number;
  p: number;
}

/** The joint law of both answers and the label, and what its quadrature may have missed. */
export interface SignTable {
  cells: SignCell[];
  error: number;
}

/** Signs of both fields. */
const answers = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * P(t, s, y) on fresh samples: for the mixture the quadrants of a bivariate normal law in each
 * cloud, for the perceptron the orthants of both fields and the noisy pre-label, averaged over the
 * noise. Where weights are all 0, the sign of the bias is the answer, or a guess without one.
 *
 * @throws RangeError for real labels, which have no signs.
 */
export function signTable(population: SingleIndexPopulation, pair: LearnerPair): SignTable {
  const { cells, error } =
    population.kind === 'mixture'
      ? mixtureCells(population, pair)
      : perceptronCells(population, pair);
  return { cells: flipped(cells, population.flips), error };
}

/** Labels change sides with the probability of a flip. */
function flipped(cells: readonly SignCell[], flips: number): SignCell[] {
  return cells.map((cell) => {
    const other = cells.find(({ t, s, y }) => t === cell.t && s === cell.s && y === -cell.y);
    return { ...cell, p: (1 - flips) * cell.p + flips * (other?.p ?? 0) };
  });
}

function mixtureCells(population: Mixture, pair: LearnerPair): SignTable {
  const r = correlation(pair);
  const cells = fieldClasses(population).flatMap((cloud) => {
    const [h, k] = [threshold(cloud, pair.teacher), threshold(cloud, pair.student)];
    return answers.map(([t, s]) => {
      return { t, s, y: cloud.side, p: cloud.weight * bivariateNormalCdf(t * h, s * k, t * s * r) };
    });
  });
  return { cells, error: 0 };
}

function perceptronCells(population: Perceptron, pair: LearnerPair): SignTable {
  if (population.output === 'linear') throw new RangeError('real labels have no signs');
  const [whole] = fieldClasses(population) as [FieldClass];
  const both = {
    h: threshold(whole, pair.teacher),
    k: threshold(whole, pair.student),
    r: correlation(pair),
  };
  const noises = labelNoise(population).map(({ weight, variance }) => ({
    weight,
    first: signal(pair.teacher, variance),
    second: signal(pair.student, variance),
  }));
  const orthants = [1, -1].flatMap((y) =>
    answers.map(([t, s]) => ({ t, s, y, ...labelledOrthant(both, noises, { t, s, y }) })),
  );
  return {
    cells: orthants.map(({ t, s, y, value }) => ({ t, s, y, p: value })),
    error: Math.max(...orthants.map(({ error }) => error)),
  };
}

/** P(t, s, y) before flips, an average over the noise of the pre-label. */
function labelledOrthant(
  { h, k, r }: { h: number; k: number; r: number },
  noises: readonly { weight: number; first: number; second: number }[],
  { t, s, y }: Omit<SignCell, 'p'>,
): Average {
  const total = { value: 0, error: 0 };
  for (const { weight, first, second } of noises) {
    const correlations = { pair: t * s * r, first: t * y * first, second: s * y * second };
    const { value, error } = orthantProbability(t * h, s * k, correlations);
    total.value += weight * value;
    total.error += weight * error;
  }
  return total;
}

/** c in P(h > 0) = Φ(c) on a part of the population; where weights are 0 it is infinite, or 0. */
function threshold(part: FieldClass, learner: OrderParameters): number {
  const { mean, deviation } = gaussianField(part, learner);
  if (deviation > 0) return mean / deviation;
  return learner.bias === 0 ? 0 : learner.bias * Number.POSITIVE_INFINITY;
}

/** Of both fields, 0 where one of them is constant. */
function correlation({ teacher, student, overlap }: LearnerPair): number {
  const scale = Math.sqrt(teacher.q * student.q);
  return scale === 0 ? 0 : within(overlap / scale);
}

/** Correlation of a field with the pre-label and noise of some variance. */
function signal({ m, q }: OrderParameters, variance: number): number {
  return q === 0 ? 0 : within(m / Math.sqrt(q * (1 + variance)));
}

/** A correlation that rounding may have taken beyond ±1. */
function within(r: number): number {
  return Math.min(1, Math.max(-1, r));
}
