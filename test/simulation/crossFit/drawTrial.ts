import { createKernels } from '../../../src/numerics/kernels.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { drawSample } from '../../../src/simulation/sample.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import type { Trial } from '../../../src/simulation/trial.ts';
import type { PlainSample } from './bruteForce.ts';

/** A dense trial of a problem whose sample is drawn, and nothing fitted yet. */
export function drawTrial(problem: Problem, n: number, seed = 'folds'): Trial {
  const kernels = createKernels();
  const streams = trialStreams(kernels, seed, 0);
  const sample = drawSample(kernels, problem, { n, design: 'dense' }, streams);
  return {
    ...{ kernels, problem, n, streams, sample, fitted: new Map() },
    ...{ equations: new Map(), neighbours: new Map(), crossFits: new Map() },
  };
}

/** The sample of a trial as plain numbers, with the first inputs of every row. */
export function plainSample({ kernels, sample }: Trial, inputs: number): PlainSample {
  const { design, labels } = sample;
  const { rows, columns } = design;
  const mark = kernels.mark();
  const [unit, out] = [kernels.allocate(rows), kernels.allocate(columns)];
  const matrix = Array.from({ length: rows }, (_, i) => {
    kernels.raw.fill(0, unit, rows);
    kernels.view(unit, rows)[i] = 1;
    design.pullback(columns, unit, out);
    return [...kernels.view(out, inputs)];
  });
  kernels.release(mark);
  return { rows: matrix, labels: [...kernels.view(labels, rows)] };
}
