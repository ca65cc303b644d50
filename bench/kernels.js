/** The wasm kernels against numpy (OpenBLAS, one thread), at the sizes of bench/peer/kernels.py. */
import { createKernels } from '../dist/numerics/kernels.js';
import { logNormalCdf } from '../dist/numerics/specialFunctions.js';
import { seedStream } from '../dist/numerics/stream.js';

const SAMPLES = 4000;
const INPUTS = 2000;
const MANY = 1e7;
const SIDE = 1000;

export const title = 'kernels';
export const peer = 'kernels.py';

/** Data of a regression problem, and outputs of its size, in wasm memory. */
function place(kernels) {
  const { raw } = kernels;
  const stream = seedStream(kernels, 'bench');
  const normals = (n) => {
    const pointer = kernels.allocate(n);
    raw.fillNormals(stream, pointer, n);
    return pointer;
  };
  const data = normals(SAMPLES * INPUTS);
  raw.scale(1 / Math.sqrt(INPUTS), data, SAMPLES * INPUTS);
  const targets = kernels.allocate(SAMPLES);
  raw.fillSigns(stream, targets, SAMPLES, 0.5);
  raw.axpby(0, targets, 0.5, targets, SAMPLES);
  const [weights, factors, fields, grad] = [INPUTS, SAMPLES, SAMPLES, INPUTS].map(normals);
  const [many, product] = [normals(MANY), normals(SIDE * SIDE)];
  return { stream, data, targets, weights, factors, fields, grad, many, product };
}

/** One case per kernel: its name (the peer's too), and a function that runs it once. */
export function cases() {
  const kernels = createKernels();
  const { raw } = kernels;
  const p = place(kernels);
  const matrix = [p.data, SAMPLES, INPUTS, INPUTS];
  const positive = () => {
    raw.fill(0, p.product, SIDE * SIDE);
    const view = kernels.view(p.product, SIDE * SIDE);
    for (let i = 0; i < SIDE; i++) view[i * (SIDE + 1)] = 2;
  };
  return [
    { name: 'normals, 1e7', run: () => raw.fillNormals(p.stream, p.many, MANY), bound: 0.35 },
    { name: 'A x, 4000 × 2000', run: () => raw.gemv(...matrix, p.weights, p.fields) },
    { name: 'Aᵀ u, 4000 × 2000', run: () => raw.gemvTransposed(...matrix, p.factors, p.grad) },
    {
      name: 'logistic gradient, 4000 × 2000',
      run: () =>
        raw.logisticGradient(
          ...[...matrix, p.weights, 0.1, 1, 0, 1],
          ...[p.targets, p.fields, p.factors, p.grad],
        ),
    },
    { name: 'AᵀA, 2000 × 1000', run: () => raw.gram(p.data, 2000, SIDE, INPUTS, p.product) },
    { name: 'Cholesky, 1000', prepare: positive, run: () => raw.cholesky(p.product, SIDE) },
    {
      name: 'log Φ, 1e5',
      run: () => kernels.view(p.many, 1e5).forEach((x) => logNormalCdf(x)),
    },
  ];
}
