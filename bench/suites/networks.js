/**
 * Two-layer networks taught by labels, by all features of a teacher (VID) and by redundant information
 * (RID): Adam on small batches, against numpy doing the same steps with its matrix products.
 */
import { createKernels } from '../../build/numerics/kernels.js';
import { seedStream } from '../../build/numerics/stream.js';
import { allocateMatrix, entriesOf } from '../../build/simulation/network/matrix.js';
import { trainNetwork } from '../../build/simulation/network/trainNetwork.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Two-layer networks';

export const sizes = {
  inputs: 49,
  classes: 10,
  shown: 60,
  hidden: 8,
  rows: 500,
  batch: 50,
  steps: 2000,
};

export const tiny = { ...sizes, steps: 20 };

const from = 'teacher';
const rid = { labelWeight: 1, channels: 10, rounds: 10, share: 0.25 };
const methods = {
  labels: undefined,
  VID: { method: 'vid', from, weight: 1 },
  RID: { method: 'rid', from, weight: 1, ...rid },
};

/** Random rows: training takes as long on them as on any others. */
function drawRows(kernels, { rows, inputs, classes, shown }) {
  const normals = (columns, seed) => {
    const matrix = allocateMatrix(kernels, rows, columns);
    kernels.raw.fillNormals(seedStream(kernels, seed), matrix.at, rows * columns);
    return matrix;
  };
  const labels = allocateMatrix(kernels, rows, classes);
  const entries = entriesOf(kernels, labels).fill(0);
  for (let row = 0; row < rows; row++) entries[row * classes + (row % classes)] = 1;
  return { inputs: normals(inputs, 'inputs'), labels, shown: normals(shown, 'shown') };
}

/** Every method, from its start to the last step. */
export function rows(context) {
  const { hidden, batch, steps } = context.sizes;
  const kernels = createKernels();
  const data = drawRows(kernels, context.sizes);
  const training = { steps, batch, rate: 0.01 };
  const cases = Object.entries(methods).map(([name, targets]) => ({
    name,
    run: () => {
      const mark = kernels.mark();
      const streams = { start: seedStream(kernels, 'start'), order: seedStream(kernels, 'order') };
      const settings = { hidden, activation: 'relu', learns: 'all', training, targets };
      const { converged, reason } = trainNetwork(kernels, settings, data, streams);
      if (!converged) throw new Error(reason);
      kernels.release(mark);
    },
    bound: 1,
  }));
  return sideBySide(cases, { script: 'networks.py', ...context });
}
