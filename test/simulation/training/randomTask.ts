import type { Kernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { dataTerm } from '../../../src/observables/dataTerm.ts';
import type { DataTerm } from '../../../src/observables/dataTerm.ts';
import { denseDesign } from '../../../src/simulation/design/denseDesign.ts';
import { taskVectors, writeTargets } from '../../../src/simulation/training/taskVectors.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { learnerWith } from '../../observables/dataTerms.ts';

export interface TaskShape {
  rows: number;
  columns: number;
  active: number;
  term: DataTerm;
  l2: number;
  bias: boolean;
  seed: string;
}

/** The data term of plain labels. */
export function labelTerm(loss: DataTerm['loss']): DataTerm {
  return dataTerm(learnerWith({ loss }), true, null);
}

/** An empirical risk on Gaussian inputs with random labels (+1 three times in ten) and targets. */
export function randomTask(kernels: Kernels, shape: TaskShape): TrainingTask {
  const { rows, columns, active, term, l2, bias, seed } = shape;
  const { loss } = term;
  const { raw } = kernels;
  const stream = seedStream(kernels, seed);
  const matrix = kernels.allocate(rows * columns);
  raw.fillNormals(stream, matrix, rows * columns);
  raw.scale(1 / Math.sqrt(columns), matrix, rows * columns);
  const [labels, source, fields] = [0, 1, 2].map(() => kernels.allocate(rows)) as [
    number,
    number,
    number,
  ];
  const sample = taskVectors(kernels, rows, loss, fields);
  raw.fillSigns(stream, labels, rows, 0.3);
  raw.fillNormals(stream, source, rows);
  raw.scale(2, source, rows);
  const part = { rows: { first: 0, count: rows }, term };
  writeTargets(kernels, part, { labels, source }, sample);
  const design = denseDesign(kernels, matrix, rows, columns);
  return { design, active, loss, parts: [part], l2, bias, sample };
}
