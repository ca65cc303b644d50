import fc from 'fast-check';
import { createKernels } from '../../src/numerics/kernels.ts';
import { seedStream } from '../../src/numerics/stream.ts';
import type { OrderParameters, SourceParameters } from '../../src/observables/orderParameters.ts';
import type { Population } from '../../src/problem/population.ts';

/** The label and the two fields of one fresh sample. */
export interface FreshSample {
  label: number;
  field: number;
  sourceField: number;
}

/** Both populations with their parameters away from the ends of their ranges. */
export const populations: fc.Arbitrary<Population> = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    delta: fc.double({ min: 0.3, max: 3, noNaN: true }),
    flips: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    output: fc.constant('sign' as const),
    noise: fc.double({ min: 0, max: 2, noNaN: true }),
    flips: fc.constant(0),
    weights: fc.constant('spherical' as const),
  }),
);

/**
 * A learner and its source: w = m v + own part, w̃ = m̃ v + shared part + own part, which makes
 * every pair of order parameters drawn here one that vectors can have.
 */
export const learnerPairs: fc.Arbitrary<{ own: OrderParameters; source: SourceParameters }> = fc
  .record({
    m: fc.double({ min: -1, max: 3, noNaN: true }),
    bias: fc.double({ min: -2, max: 2, noNaN: true }),
    noise: fc.double({ min: 0.1, max: 3, noNaN: true }),
    sourceM: fc.double({ min: -1, max: 3, noNaN: true }),
    sourceBias: fc.double({ min: -2, max: 2, noNaN: true }),
    sourceNoise: fc.double({ min: 0.1, max: 3, noNaN: true }),
    correlation: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  })
  .map(({ m, bias, noise, sourceM, sourceBias, sourceNoise, correlation }) => ({
    own: { m, bias, q: m * m + noise * noise },
    source: {
      m: sourceM,
      bias: sourceBias,
      q: sourceM * sourceM + sourceNoise * sourceNoise,
      overlap: m * sourceM + correlation * noise * sourceNoise,
    },
  }));

/** Fresh samples drawn from the definitions of the populations, field by field. */
export function freshSamples(
  population: Population,
  own: OrderParameters,
  source: SourceParameters,
  count: number,
): FreshSample[] {
  const kernels = createKernels();
  const stream = seedStream(kernels, 'fresh samples');
  const [along, first, second, noise] = [0, 1, 2, 3].map(() => {
    const draws = kernels.allocate(count);
    kernels.raw.fillNormals(stream, draws, count);
    return Float64Array.from(kernels.view(draws, count));
  }) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const signs = kernels.allocate(count);
  kernels.raw.fillSigns(stream, signs, count, population.kind === 'mixture' ? population.rho : 1);
  const clouds = kernels.view(signs, count);

  const spread = Math.sqrt(own.q - own.m * own.m);
  const shared = (source.overlap - own.m * source.m) / spread;
  const rest = Math.sqrt(source.q - source.m * source.m - shared * shared);
  return Array.from({ length: count }, (_, i) => {
    const at = (values: Float64Array): number => values[i] as number;
    const { label, signal, width } = drawSignal(population, at(clouds), at(along), at(noise));
    const sourcePart = shared * at(first) + rest * at(second);
    return {
      label,
      field: own.bias + own.m * signal + width * spread * at(first),
      sourceField: source.bias + source.m * signal + width * sourcePart,
    };
  });
}

/** The label and the component x·v/√N of an input; `width` scales the other components. */
function drawSignal(population: Population, cloud: number, along: number, noise: number) {
  if (population.kind === 'perceptron') {
    const preLabel = along + Math.sqrt(population.noise) * noise;
    return { label: preLabel < 0 ? -1 : 1, signal: along, width: 1 };
  }
  const width = Math.sqrt(population.delta);
  return { label: cloud, signal: cloud + width * along, width };
}

/** Mean of f over samples, with its standard error. */
export function monteCarlo(
  samples: readonly FreshSample[],
  f: (sample: FreshSample) => number,
): { mean: number; stderr: number } {
  const values = samples.map(f);
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, stderr: Math.sqrt(squares) / values.length };
}
