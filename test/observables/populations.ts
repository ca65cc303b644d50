import fc from 'fast-check';
import { createKernels } from '../../src/numerics/kernels.ts';
import { normalCdf } from '../../src/numerics/specialFunctions.ts';
import { seedStream } from '../../src/numerics/stream.ts';
import type { OrderParameters, SourceParameters } from '../../src/observables/orderParameters.ts';
import type { SingleIndexPopulation } from '../../src/problem/population.ts';

/** The label and the two fields of one fresh sample. */
export interface FreshSample {
  label: number;
  /** The label before noise and flips: ±1, or the real pre-label. */
  clean: number;
  field: number;
  sourceField: number;
}

const flips = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true }));
const noise = fc.double({ min: 0, max: 2, noNaN: true });
const perceptron = {
  kind: fc.constant('perceptron' as const),
  weights: fc.constant('spherical' as const),
};

/** Populations whose labels are ±1, with their parameters away from the ends of their ranges. */
export const signedPopulations: fc.Arbitrary<SingleIndexPopulation> = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    delta: fc.double({ min: 0.3, max: 3, noNaN: true }),
    flips,
  }),
  fc.record({ ...perceptron, output: fc.constant('sign' as const), noise, flips }),
  fc.record({
    ...perceptron,
    output: fc.constant('logit' as const),
    noise: fc.constant(0),
    beta: fc.double({ min: 0.2, max: 20, noNaN: true }),
    flips,
  }),
);

/** A perceptron with real labels. */
export const linearPopulations: fc.Arbitrary<SingleIndexPopulation> = fc.record({
  ...perceptron,
  output: fc.constant('linear' as const),
  noise,
  flips: fc.constant(0),
});

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
  population: SingleIndexPopulation,
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
  const clouds = Float64Array.from(kernels.view(signs, count));
  const uniforms = kernels.allocate(count);
  kernels.raw.fillUniforms(stream, uniforms, count);
  const chances = Float64Array.from(kernels.view(uniforms, count));

  const spread = Math.sqrt(own.q - own.m * own.m);
  const shared = (source.overlap - own.m * source.m) / spread;
  const rest = Math.sqrt(source.q - source.m * source.m - shared * shared);
  return Array.from({ length: count }, (_, i) => {
    const at = (values: Float64Array): number => values[i] as number;
    const draws = { cloud: at(clouds), along: at(along), noise: at(noise), chance: at(chances) };
    const { label, clean, signal, width } = drawSignal(population, draws);
    const sourcePart = shared * at(first) + rest * at(second);
    return {
      label,
      clean,
      field: own.bias + own.m * signal + width * spread * at(first),
      sourceField: source.bias + source.m * signal + width * sourcePart,
    };
  });
}

/** What one sample is made of: a cloud ±1, two normal variables and a uniform one. */
interface Draws {
  cloud: number;
  along: number;
  noise: number;
  chance: number;
}

/** The label and the component x·v/√N of an input; `width` scales the other components. */
function drawSignal(population: SingleIndexPopulation, { cloud, along, noise, chance }: Draws) {
  const flip = chance < population.flips ? -1 : 1;
  if (population.kind === 'mixture') {
    const width = Math.sqrt(population.delta);
    return { label: flip * cloud, clean: cloud, signal: cloud + width * along, width };
  }
  const noisy = along + Math.sqrt(population.noise) * noise;
  if (population.output === 'linear') {
    return { label: noisy, clean: along, signal: along, width: 1 };
  }
  // A logit label has no normal noise: the variable is free to decide it.
  const probability = 1 / (1 + Math.exp(-(population.beta ?? 1) * along));
  const logit = normalCdf(noise) < probability ? 1 : -1;
  const clean = population.output === 'sign' ? Math.sign(noisy) : logit;
  return { label: flip * clean, clean, signal: along, width: 1 };
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
