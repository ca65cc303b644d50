/** The wasm kernels against numpy (OpenBLAS, one thread). */
import { logNormalCdf } from '../../build/numerics/specialFunctions.js';
import { denseDesign } from '../../build/simulation/design/denseDesign.js';
import { seedStream } from '../../build/numerics/stream.js';
import { sideBySide } from '../measure/sideBySide.js';
import { workerKernels } from '../workerKernels.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Kernels';

/** N of the gradients (with M = 2N), the bounds asked for them, and repeats per timed run. */
const gradients = [
  { inputs: 500, bound: 1.1, repeats: 40 },
  { inputs: 2000, bound: 1.2, repeats: 3 },
  { inputs: 4000, bound: 1.1, repeats: 1 },
];

export const sizes = {
  normals: 1e7,
  gradients,
  product: { rows: 4000, columns: 2000 },
  side: 1000,
  arguments: 1e5,
};

export const tiny = {
  normals: 1000,
  gradients: gradients.map((gradient) => ({ ...gradient, inputs: gradient.inputs / 50 })),
  product: { rows: 40, columns: 20 },
  side: 16,
  arguments: 100,
};

/** Arrays of standard normals in wasm memory. */
function allocator(kernels) {
  const stream = seedStream(kernels, 'bench');
  return (count) => {
    const pointer = kernels.allocate(count);
    kernels.raw.fillNormals(stream, pointer, count);
    return pointer;
  };
}

function normalsCase(kernels, count) {
  const stream = seedStream(kernels, 'normals');
  const out = kernels.allocate(count);
  const run = () => kernels.raw.fillNormals(stream, out, count);
  return { name: 'normals', run, bound: 0.35 };
}

/** The logistic loss of labels at temperature 1. */
function logisticLoss(raw, count, { fields, targets, residuals }) {
  const sigmoids = [1, 0, 1];
  return {
    rows: { first: 0, count },
    residuals: (first, n, bias) => {
      const [h, tau, r] = [fields, targets, residuals].map((vector) => vector + 8 * first);
      return raw.logisticResiduals(h, bias, ...sigmoids, tau, r, n);
    },
  };
}

function gradientCase(kernels, normals, { inputs, bound, repeats }) {
  const { raw } = kernels;
  const rows = 2 * inputs;
  const matrix = normals(rows * inputs);
  raw.scale(1 / Math.sqrt(inputs), matrix, rows * inputs);
  const targets = normals(rows);
  raw.fill(0.5, targets, rows);
  const [weights, fields, residuals, gradient] = [inputs, rows, rows, inputs].map(normals);
  const design = denseDesign(kernels, matrix, rows, inputs);
  const losses = [logisticLoss(raw, rows, { fields, targets, residuals })];
  return {
    name: `logistic gradient, N ${inputs}`,
    run: () => design.gradient(inputs, weights, 0.1, losses, { fields, residuals }, gradient),
    ...{ bound, repeats },
    work: { bytes: 8 * rows * inputs, operations: 4 * rows * inputs },
  };
}

function productCases(kernels, normals, { rows, columns }) {
  const { raw } = kernels;
  const matrix = normals(rows * columns);
  const [weights, factors, fields, pulled] = [columns, rows, rows, columns].map(normals);
  const shape = [matrix, rows, columns, columns];
  const work = { bytes: 8 * rows * columns, operations: 2 * rows * columns };
  return [
    { name: 'A x', run: () => raw.gemv(...shape, weights, fields), work },
    { name: 'Aᵀ u', run: () => raw.gemvTransposed(...shape, factors, pulled), work },
  ];
}

/** Gram matrix of 2n × n, and Cholesky's factor of n × n. */
function factorCases(kernels, normals, n) {
  const { raw } = kernels;
  const data = normals(2 * n * n);
  const [product, factor] = [normals(n * n), normals(n * n)];
  const positive = () => {
    raw.fill(0, factor, n * n);
    const view = kernels.view(factor, n * n);
    for (let i = 0; i < n; i++) view[i * (n + 1)] = 2;
  };
  return [
    {
      name: 'AᵀA',
      run: () => raw.gram(data, 2 * n, n, n, product),
      work: { operations: 2 * n ** 3 },
    },
    {
      ...{ name: 'Cholesky', prepare: positive, run: () => raw.cholesky(factor, n) },
      work: { operations: n ** 3 / 3 },
    },
  ];
}

function specialFunctionCase(kernels, normals, count) {
  const at = kernels.view(normals(count), count).slice();
  return { name: 'log Φ', run: () => at.forEach((x) => logNormalCdf(x)) };
}

/** One case after the other, each with a memory of its own, so that no array outlives its case. */
function* cases({ normals: count, gradients: sizesOfGradients, product, side, arguments: points }) {
  const fresh = (make) => {
    const kernels = workerKernels();
    return make(kernels, allocator(kernels));
  };
  yield fresh((kernels) => normalsCase(kernels, count));
  for (const size of sizesOfGradients) {
    yield fresh((kernels, normals) => gradientCase(kernels, normals, size));
  }
  yield* fresh((kernels, normals) => productCases(kernels, normals, product));
  yield* fresh((kernels, normals) => factorCases(kernels, normals, side));
  yield fresh((kernels, normals) => specialFunctionCase(kernels, normals, points));
}

/** One row per kernel. */
export function rows(context) {
  return sideBySide(cases(context.sizes), { script: 'kernels.py', ...context });
}
