import { gradedRule } from '../numerics/gradedRule.ts';
import type { SingularPoint } from '../numerics/gradedRule.ts';
import { normalCdf, normalDensity } from '../numerics/specialFunctions.ts';
import type { SingleIndexPopulation } from '../problem/population.ts';
import type { DataTerm } from './dataTerm.ts';
import { fieldMean, gaussianField } from './fieldLaw.ts';
import type { FieldClass } from './fieldLaw.ts';
import { labelNoise } from './labelNoise.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';
import { targetBreaks, targetSingularities } from './targetFeatures.ts';

/** One value of a source's field on fresh samples, with one label. */
export interface SourcePoint {
  label: 1 | -1;
  /** h̃ */
  field: number;
  /** The weight of this value times P(label | h̃). */
  probability: number;
  /** The same weight times E[h | h̃, label] of the student's field. */
  mean: number;
}

/**
 * What a label ±1 and the field of a student are on average, given its source's field: with z the
 * field in deviations from its mean, P(y | z) and E[h 1(y) | z].
 */
interface LabelGiven {
  probability: (label: number, z: number) => number;
  /** Cov(h, 1(y) | z), by Stein's lemma E[∂P(y | u)/∂u] times the covariance of h and the pre-label u. */
  covariance: (label: number, z: number) => number;
  singular: readonly SingularPoint[];
  breaks: readonly number[];
}

/**
 * Visits a quadrature of the joint law of a source's field, the label ±1 and the mean of its student's
 * field given these, on one part of the population; fine enough for 1e−13 of whatever the student's
 * data term makes of label and field.
 */
export function visitSource(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: DataTerm,
  own: OrderParameters,
  source: SourceParameters,
  visit: (point: SourcePoint) => void,
): void {
  const { mean, deviation } = gaussianField(part, source);
  const given = labelGiven(population, part, own, source);
  const regression = source.q > 0 ? (part.delta * source.overlap) / deviation : 0;
  const { nodes, weights } =
    deviation === 0 ? onlyPoint : sourceRule(term, { mean, deviation }, given);
  const centre = fieldMean(part, own);
  for (let i = 0; i < nodes.length; i++) {
    const z = nodes[i] as number;
    const weight = weights[i] as number;
    for (const label of [1, -1] as const) {
      const probability = given.probability(label, z);
      const student = (centre + regression * z) * probability + given.covariance(label, z);
      const field = mean + deviation * z;
      visit({ label, field, probability: weight * probability, mean: weight * student });
    }
  }
}

const onlyPoint = { nodes: [0], weights: [1] };

function sourceRule(
  term: DataTerm,
  { mean, deviation }: { mean: number; deviation: number },
  given: LabelGiven,
) {
  const breaks = targetBreaks(term).map((field) => (field - mean) / deviation);
  const singular = targetSingularities(term).map(({ real, imaginary }) => ({
    real: (real - mean) / deviation,
    imaginary: imaginary / deviation,
  }));
  return gradedRule([...breaks, ...given.breaks], [...singular, ...given.singular]);
}

function labelGiven(
  population: SingleIndexPopulation,
  part: FieldClass,
  own: OrderParameters,
  source: SourceParameters,
): LabelGiven {
  if (population.kind === 'perceptron') {
    return prelabelGiven(labelNoise(population), population.flips, own, source);
  }
  return {
    probability: (label) => 0.5 * (1 + label * part.labelMean),
    covariance: () => 0,
    singular: [],
    breaks: [],
  };
}

/**
 * For y = sign(u + √ν ξ) and u given z normal with mean rz and variance 1 − r², r = m̃/√q̃: with flips of
 * probability p, P(y | z) = p + (1−2p) Σ_i w_i Φ(y κ_i z), κ_i = r/√(1 − r² + ν_i).
 */
function prelabelGiven(
  noise: ReturnType<typeof labelNoise>,
  flips: number,
  own: OrderParameters,
  source: SourceParameters,
): LabelGiven {
  const r = source.q > 0 ? source.m / Math.sqrt(source.q) : 0;
  const rest = Math.max(0, 1 - r * r);
  const parts = noise.map(({ weight, variance }) => {
    const deviation = Math.max(sharpest, Math.sqrt(rest + variance));
    return { weight, deviation, slope: Math.abs(r) / deviation };
  });
  const steepest = Math.max(...parts.map(({ slope }) => slope));
  const turn = r < 0 ? -1 : 1;
  const common = source.q > 0 ? own.m - (source.overlap / source.q) * source.m : own.m;
  const spread = 1 - 2 * flips;
  return {
    probability: (label, z) =>
      flips + spread * total(parts, ({ slope }) => normalCdf(label * turn * slope * z)),
    covariance: (label, z) =>
      common === 0
        ? 0
        : label *
          spread *
          common *
          total(parts, ({ slope, deviation }) => normalDensity(slope * z) / deviation),
    // Φ and φ are entire, but grow fast from two deviations off the axis on.
    singular: steepest > 0 ? [{ real: 0, imaginary: 2 / steepest }] : [],
    breaks: [0],
  };
}

/** A deviation below which a step is as good as vertical. */
const sharpest = 1e-12;

interface NoisePart {
  weight: number;
  deviation: number;
  slope: number;
}

function total(parts: readonly NoisePart[], value: (part: NoisePart) => number): number {
  return parts.reduce((sum, part) => sum + part.weight * value(part), 0);
}
