import type { Kernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { dataTarget } from '../../../src/observables/dataLoss.ts';
import type { SmoothTerm } from '../../../src/observables/dataTerm.ts';
import { denseDesign } from '../../../src/simulation/design/denseDesign.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';

export interface TaskShape {
  rows: number;
  columns: number;
  active: number;
  term: SmoothTerm;
  l2: number;
  bias: boolean;
  seed: string;
}

/** The data term of plain labels. */
export function labelTerm(loss: 'logistic' | 'square'): SmoothTerm {
  const weights = { labelWeight: 1, targetWeight: 0, temperature: 1, smoothing: 0, hard: false };
  if (loss === 'square') return { loss, ...weights };
  return { loss, plain: 1, tempered: 0, ...weights };
}

/** An empirical risk on Gaussian inputs with random labels (+1 three times in ten) and targets. */
export function randomTask(kernels: Kernels, shape: TaskShape): TrainingTask {
  const { rows, columns, active, term, l2, bias, seed } = shape;
  const { raw } = kernels;
  const stream = seedStream(kernels, seed);
  const matrix = kernels.allocate(rows * columns);
  raw.fillNormals(stream, matrix, rows * columns);
  raw.scale(1 / Math.sqrt(columns), matrix, rows * columns);
  const [labels, sources, targets, fields, residuals] = [0, 1, 2, 3, 4].map(() =>
    kernels.allocate(rows),
  ) as [number, number, number, number, number];
  raw.fillSigns(stream, labels, rows, 0.3);
  raw.fillNormals(stream, sources, rows);
  const taus = Array.from(kernels.view(labels, rows), (label, i) =>
    dataTarget(term, label, 2 * (kernels.view(sources, rows)[i] as number)),
  );
  kernels.view(targets, rows).set(taus);
  const design = denseDesign(kernels, matrix, rows, columns);
  return { design, active, term, l2, bias, sample: { targets, fields, residuals } };
}
