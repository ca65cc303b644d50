/**
 * What computes the kernels of cubic cost. `portable`: the wasm kernels, which give the same bits
 * everywhere; `openblas`: the system's OpenBLAS, faster, and outside of that promise.
 */
export const blasKinds = ['portable', 'openblas'] as const;

/** One of {@link blasKinds}. */
export type Blas = (typeof blasKinds)[number];
