import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';
import { seedStream } from '../../src/numerics/stream.ts';
import type { Covariance } from '../../src/problem/covariance.ts';
import { designCurvature } from '../../src/problem/curvatureBound.ts';
import type { Activation } from '../../src/problem/features.ts';
import { denseDesign } from '../../src/simulation/design/denseDesign.ts';
import type { Design } from '../../src/simulation/design/design.ts';
import { drawDense } from '../../src/simulation/drawDense.ts';
import {
  featureCount,
  featureMap,
  writeFeatures,
} from '../../src/simulation/features/featureMap.ts';
import { trialStreams } from '../../src/simulation/streams.ts';
import { perceptron, trained } from './problems.ts';

const n = 120;

/** The largest eigenvalue of XᵀX by power iteration. */
function largestCurvature(kernels: Kernels, design: Design): number {
  const { raw } = kernels;
  const [point, fields] = [kernels.allocate(design.columns), kernels.allocate(design.rows)];
  raw.fillNormals(seedStream(kernels, 'power'), point, design.columns);
  let curvature = 0;
  for (let iteration = 0; iteration < 60; iteration++) {
    const length = Math.sqrt(raw.dot(point, point, design.columns));
    raw.scale(1 / length, point, design.columns);
    design.fields(design.columns, point, 0, fields);
    curvature = raw.dot(fields, fields, design.rows);
    design.pullback(design.columns, fields, point);
  }
  return curvature;
}

/**
 * The bound holds, up to the scatter of small samples, and adds norms of parts that do not align: it
 * costs descent up to eight times as many steps as there must be.
 */
function expectBound(measured: number, bound: number): void {
  expect(measured).toBeLessThan(1.1 * bound);
  expect(measured).toBeGreaterThan(bound / 8);
}

describe('designCurvature bounds the curvature of a sample', () => {
  const activations = ['erf', 'relu', 'tanh', 'sign'] as const;
  const cases = activations.flatMap((activation) =>
    [0.3, 3].flatMap((count) => [0.5, 4].map((alpha) => [activation, count, alpha] as const)),
  );
  it.each(cases)('on %s features, p/N = %s, α = %s', (activation: Activation, count, alpha) => {
    const kernels = createKernels();
    const streams = trialStreams(kernels, 'curvature', 0);
    const { design } = drawDense(kernels, { population: perceptron, alpha }, n, streams);
    const features = { count, activation };
    const map = featureMap(kernels, features, n, 'net', streams);
    const columns = featureCount(features, n);
    const matrix = kernels.allocate(design.rows * columns);
    writeFeatures(map, design, matrix);
    const measured = largestCurvature(kernels, denseDesign(kernels, matrix, design.rows, columns));
    const learner = trained('net', { features });
    expectBound(measured, designCurvature(learner, false, perceptron, alpha));
  });

  it.each<[Covariance, number]>([
    [{ kind: 'power-law', exponent: 1, cutoff: 0.05 }, 2],
    [{ kind: 'two-block', share: 0.5, ratio: 10 }, 0.5],
    [{ kind: 'two-block', share: 0.5, ratio: 10 }, 4],
    [{ kind: 'spectrum', values: [{ share: 1, variance: 0.2 }] }, 2],
  ])('on inputs of covariance %j, α = %s', (covariance, alpha) => {
    const kernels = createKernels();
    const population = { ...perceptron, covariance };
    const streams = trialStreams(kernels, 'curvature', 0);
    const { design } = drawDense(kernels, { population, alpha }, n, streams);
    const bound = designCurvature(trained('a'), false, population, alpha);
    expectBound(largestCurvature(kernels, design), bound);
  });
});
