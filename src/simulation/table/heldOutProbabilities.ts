import type { Kernels } from '../../numerics/kernels.ts';
import { softmax } from '../../observables/softmax/softmax.ts';
import type { Points } from '../points/points.ts';
import type { Features } from './alignment.ts';
import type { ClassTargets } from './classTargets.ts';
import { softmaxRegression } from './softmaxRegression.ts';
import { splitAt, stratifiedFolds } from './stratifiedFolds.ts';

/** Classes of rows, 0 to `outputs` − 1. */
export interface RowClasses {
  classes: Int32Array;
  outputs: number;
}

const folds = 5;

/** λ against the sum over rows, of features with variance 1: no more than keeps weights finite. */
const l2 = 1;

/** Of a probability that is uniform: a row that no classifier foresaw costs some bits, not all of them. */
const doubt = 1e-3;

/**
 * The probabilities of the classes of every row, row after row, by softmax regression on its features,
 * trained on the other folds; `undefined` where a regression does not converge.
 */
export function heldOutProbabilities(
  kernels: Kernels,
  features: Features,
  { classes, outputs }: RowClasses,
): Float64Array | undefined {
  const mark = kernels.mark();
  const points = pointsOf(kernels, features);
  const weights = Array.from(classes, (label) =>
    Array.from({ length: outputs }, (_, j) => (j === label ? 1 : 0)),
  );
  const terms = [{ factor: 1, temperature: 1, weights }];
  const targets: ClassTargets = { loss: 'cross-entropy', terms };
  const fold = stratifiedFolds(classes, folds);
  const found = new Float64Array(classes.length * outputs);
  for (let k = 0; k < folds; k++) {
    const { kept, left } = splitAt(fold, k);
    const model = softmaxRegression(kernels, l2, { points, outputs }, targets, kept);
    if (!model.converged) {
      kernels.release(mark);
      return undefined;
    }
    const fields = model.predict(points);
    for (const row of left) {
      const [first, end] = [row * outputs, (row + 1) * outputs];
      const sure = softmax(Array.from(fields.subarray(first, end)));
      found.set(
        sure.map((p) => (1 - doubt) * p + doubt / outputs),
        first,
      );
    }
  }
  kernels.release(mark);
  return found;
}

/** Features with mean 0 and variance 1, divided by √d for their number d, and a constant behind them. */
function pointsOf(kernels: Kernels, { values, size }: Features): Points {
  const rows = values.length / size;
  const stride = size + 1;
  const matrix = kernels.allocate(rows * stride);
  const entries = kernels.view(matrix, rows * stride);
  const scale = 1 / Math.sqrt(size);
  for (let column = 0; column < size; column++) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < rows; row++) sum += values[row * size + column] as number;
    const mean = sum / rows;
    for (let row = 0; row < rows; row++) {
      const off = (values[row * size + column] as number) - mean;
      squares += off * off;
    }
    const width = squares > 0 ? Math.sqrt(squares / rows) : 1;
    for (let row = 0; row < rows; row++) {
      entries[row * stride + column] =
        (scale * ((values[row * size + column] as number) - mean)) / width;
    }
  }
  for (let row = 0; row < rows; row++) entries[row * stride + size] = scale;
  return { matrix, rows, columns: size, stride };
}
