/**
 * How the sample is held: `dense` is the matrix itself; `matrix-free` draws only what its products
 * with vectors need, from the same law (Lu 2021, arXiv:2101.07464).
 */
export const designKinds = ['dense', 'matrix-free'] as const;

/** A name of `designKinds`. */
export type DesignKind = (typeof designKinds)[number];
