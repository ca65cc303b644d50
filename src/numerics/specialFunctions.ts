import { createKernels } from './kernels.ts';

const { raw } = createKernels();

/**
 * The kernels' scalar functions, for code outside wasm. Unlike Math.exp and Math.log their bits do
 * not depend on the engine; error bounds are stated in KernelExports.
 */
export const {
  exp,
  log,
  sigmoid,
  softplus,
  acos,
  atan2,
  erf,
  erfc,
  normalDensity,
  normalCdf,
  normalTail,
  logNormalCdf,
  bivariateNormalCdf,
} = raw;
