import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { Activation } from '../../../src/problem/features.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import { denseDesign } from '../../../src/simulation/design/denseDesign.ts';
import {
  featureMap,
  writeFeatureFields,
  writeFeatures,
} from '../../../src/simulation/features/featureMap.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { perceptron, problemOf, trained, trialOptions } from '../problems.ts';

const kernels = createKernels();
const inputs = 12;
const samples = 5;

function mapOf(count: number, activation: Activation) {
  return featureMap(kernels, { count, activation }, inputs, 'net', trialStreams(kernels, 'map', 0));
}

/** Inputs of deterministic, irregular values, over √N. */
function sampleDesign() {
  const matrix = kernels.allocate(samples * inputs);
  const values = kernels.view(matrix, samples * inputs);
  values.forEach((_, i) => (values[i] = 0.3 * Math.sin(7 * i * i + i)));
  const rows = Array.from({ length: samples }, (_, i) => [
    ...values.slice(i * inputs, (i + 1) * inputs),
  ]);
  return { design: denseDesign(kernels, matrix, samples, inputs), rows };
}

const functions: Record<Activation, (x: number) => number> = {
  // Abramowitz & Stegun 7.1.5, a series that converges everywhere.
  erf: (x) => {
    let [sum, term] = [0, x];
    for (let n = 0; n < 100; n++) {
      sum += term / (2 * n + 1);
      term *= (-x * x) / (n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  },
  relu: (x) => Math.max(0, x) - 1 / Math.sqrt(2 * Math.PI),
  tanh: Math.tanh,
  sign: Math.sign,
};

describe('random features', () => {
  it.each(Object.entries(functions))('%s are φ(F x/√N)/√p, rows of F of length √N', (name, phi) => {
    const map = mapOf(2, name as Activation);
    const { design, rows } = sampleDesign();
    const f = kernels.view(map.rows, map.count * inputs);
    const weight = (i: number, k: number) => f[i * inputs + k] as number;
    const out = kernels.allocate(samples * map.count);
    writeFeatures(map, design, out);
    const values = kernels.view(out, samples * map.count);
    for (let i = 0; i < map.count; i++) {
      const length = rows[0]?.reduce((sum, _, k) => sum + weight(i, k) ** 2, 0);
      expect(length).toBeCloseTo(inputs, 12);
      rows.forEach((row, sample) => {
        const field = row.reduce((sum, x, k) => sum + x * weight(i, k), 0);
        expect(values[sample * map.count + i]).toBeCloseTo(phi(field) / Math.sqrt(map.count), 12);
      });
    }
  });

  it('are the same whenever they are drawn, and those of fewer are the first of more', () => {
    const [few, more] = [mapOf(1, 'erf'), mapOf(3, 'erf')];
    expect([...kernels.view(more.rows, few.count * inputs)]).toEqual([
      ...kernels.view(few.rows, few.count * inputs),
    ]);
  });

  it('give fields that are their product with the weights', () => {
    const map = mapOf(2, 'tanh');
    const { design } = sampleDesign();
    const matrix = kernels.allocate(samples * map.count);
    writeFeatures(map, design, matrix);
    const [weights, one, other] = [map.count, samples, samples].map((n) => kernels.allocate(n)) as [
      number,
      number,
      number,
    ];
    kernels.view(weights, map.count).forEach((_, i, all) => (all[i] = Math.cos(3 * i)));
    denseDesign(kernels, matrix, samples, map.count).fields(map.count, weights, 0.3, one);
    writeFeatureFields(map, design, { weights, bias: 0.3 }, other);
    kernels.view(one, samples).forEach((field, i) => {
      expect(kernels.view(other, samples)[i]).toBeCloseTo(field, 12);
    });
  });
});

describe('a learner on random features', () => {
  it.each(Object.keys(functions) as Activation[])(
    'has on fresh samples the error that Gaussian equivalence gives: %s',
    (activation) => {
      const features = { count: 1.5, activation } as const;
      const learners = [trained('net', { bias: false, l2: 0.1, features })];
      const problem = problemOf(learners, { population: perceptron, alpha: 2 });
      const trials = [0, 1, 2].map((trial) => {
        const options = trialOptions({ n: 120, trial, testSamples: 3000 });
        const answer = simulateTrial(problem, options).learners['net'];
        if (!answer?.converged) throw new Error('no answer');
        return (answer.testErrorEmpirical ?? NaN) - (answer.observables.testError ?? NaN);
      });
      const mean = trials.reduce((sum, x) => sum + x, 0) / trials.length;
      // 9 000 samples count to ±.005; fields at N = 120 are Gaussian up to about as much.
      expect(Math.abs(mean)).toBeLessThan(0.02);
    },
  );
});
