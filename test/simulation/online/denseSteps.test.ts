import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { Kernels } from '../../../src/numerics/kernels.ts';
import { erf, exp } from '../../../src/numerics/specialFunctions.ts';
import { runDenseSgd } from '../../../src/simulation/online/runDenseSgd.ts';
import { startWeights } from '../../../src/simulation/online/startWeights.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';

const n = 21;
const [decay, noiseOfTruth, noiseOfTeacher] = [0.4, 0.09, 0.25];
const problem = onlineProblem([
  { name: 'truth', hidden: 2, activation: 'sign', noise: noiseOfTruth },
  {
    ...{ name: 'teacher', hidden: 2, activation: 'relu', learnsFrom: 'truth', rate: 0.5, decay },
    ...{ outputWeights: [0.5, -0.7], noise: noiseOfTeacher, outputRate: 0.3 },
  },
  {
    ...{ name: 'student', hidden: 1, activation: 'erf', learnsFrom: 'truth', rate: 1.5 },
    targets: { from: 'teacher', mixing: 0.25 },
  },
]);

const product = (x: readonly number[], y: readonly number[]) =>
  x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
const slopeOfErf = (x: number) => Math.sqrt(2 / Math.PI) * exp((-x * x) / 2);

/** The draws of the same trial, one normal after the other. */
function normalsOf(kernels: Kernels, stream: number): () => number {
  const pointer = kernels.allocate(1);
  return () => {
    kernels.raw.fillNormals(stream, pointer, 1);
    return kernels.view(pointer, 1)[0] as number;
  };
}

/** The problem above step by step, written out; J of all five units, then v of the teacher. */
function writtenOut(steps: number): { weights: number[][]; second: number[] } {
  const kernels = createKernels();
  const streams = trialStreams(kernels, 'steps', 0);
  const start = startWeights(kernels, problem, n, streams);
  const all = [...kernels.view(start.weights, 5 * n)].map((weight) => weight * Math.sqrt(n));
  let weights = [0, 1, 2, 3, 4].map((u) => all.slice(u * n, (u + 1) * n));
  let second = [0.5, -0.7];
  const [input, noise] = [
    normalsOf(kernels, streams('online/inputs')),
    normalsOf(kernels, streams('online/output-noise')),
  ];
  for (let step = 0; step < steps; step++) {
    const x = Array.from({ length: n }, input);
    const h = weights.map((weight) => product(weight, x) / Math.sqrt(n)) as [
      ...[number, number, number, number, number],
    ];
    const label = Math.sign(h[0]) + Math.sign(h[1]);
    const ramps = [Math.max(0, h[2]), Math.max(0, h[3])];
    const taught = product(second, ramps);
    const own = erf(h[4] * Math.SQRT1_2);
    const noisyLabel = label + Math.sqrt(noiseOfTruth) * noise();
    const noisyTaught = taught + Math.sqrt(noiseOfTeacher) * noise();
    const gapOfTeacher = noisyLabel - taught;
    const gapOfStudent = 0.75 * noisyLabel + 0.25 * noisyTaught - own;
    const pushes = [
      ...[0, 0],
      ...[0, 1].map(
        (i) => 0.5 * (second[i] as number) * gapOfTeacher * ((h[2 + i] as number) > 0 ? 1 : 0),
      ),
      1.5 * gapOfStudent * slopeOfErf(h[4]),
    ];
    const shrink = [1, 1, 1 - decay / n, 1 - decay / n, 1];
    weights = weights.map((weight, u) =>
      weight.map(
        (w, i) =>
          (shrink[u] as number) * w + ((pushes[u] as number) / Math.sqrt(n)) * (x[i] as number),
      ),
    );
    second = second.map((v, i) => v + (0.3 / n) * gapOfTeacher * (ramps[i] as number));
  }
  return { weights, second };
}

describe('gradient steps with the weights themselves', () => {
  it('are those of the problem, all outputs and second layers taken before the step', () => {
    const steps = 200;
    const kernels = createKernels();
    const streams = trialStreams(kernels, 'steps', 0);
    const outcome = runDenseSgd(kernels, problem, { times: [steps / n], n, streams });
    const [state] = outcome.states;
    const { weights, second } = writtenOut(steps);
    // Rounding of 200 steps, which the dynamics do not amplify: errors stay far below 1e-11.
    weights.forEach((one, u) => {
      weights.forEach((other, v) => {
        expect(state?.overlaps[u]?.[v]).toBeCloseTo(product(one, other) / n, 11);
      });
    });
    expect(state?.outputWeights[2]).toBeCloseTo(second[0] as number, 11);
    expect(state?.outputWeights[3]).toBeCloseTo(second[1] as number, 11);
    expect(state?.outputWeights.toSpliced(2, 2)).toEqual([1, 1, 1]);
  });
});
