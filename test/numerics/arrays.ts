import fc from 'fast-check';
import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';
import { seedStream } from '../../src/numerics/stream.ts';

/** Kernels with a stream to draw test data from. */
export interface Bench {
  kernels: Kernels;
  stream: number;
}

/** A matrix in wasm memory, and the same numbers as rows. */
export interface PlacedMatrix {
  pointer: number;
  stride: number;
  rows: number[][];
}

/** A vector in wasm memory, and the same numbers. */
export interface PlacedVector {
  pointer: number;
  values: number[];
}

/** A shape whose sizes and padding meet every remainder of the kernels' unrolled loops. */
export const shape = fc.record({
  rows: fc.integer({ min: 1, max: 70 }),
  columns: fc.integer({ min: 1, max: 70 }),
  padding: fc.integer({ min: 0, max: 5 }),
  seed: fc.nat(),
});

const shared = createKernels();

/** Runs a test on an emptied arena, with a stream of that seed. */
export function withBench(
  seed: number,
  test: (bench: Bench) => void,
  kernels: Kernels = shared,
): void {
  const mark = kernels.mark();
  test({ kernels, stream: seedStream(kernels, String(seed)) });
  kernels.release(mark);
}

/** A vector of n normals. */
export function normalVector({ kernels, stream }: Bench, n: number): PlacedVector {
  const pointer = kernels.allocate(n);
  kernels.raw.fillNormals(stream, pointer, n);
  return { pointer, values: Array.from(kernels.view(pointer, n)) };
}

/** A vector of given numbers. */
export function place({ kernels }: Bench, values: readonly number[]): PlacedVector {
  const pointer = kernels.allocate(values.length);
  kernels.view(pointer, values.length).set(values);
  return { pointer, values: [...values] };
}

/** A vector that a kernel must write before it is read. */
export function unset(bench: Bench, n: number): PlacedVector {
  return place(bench, new Array<number>(n).fill(NaN));
}

/** What a vector holds now. */
export function read({ kernels }: Bench, { pointer, values }: PlacedVector): number[] {
  return Array.from(kernels.view(pointer, values.length));
}

/** A matrix of normals; the padding between its rows is NaN, which no kernel may read. */
export function normalMatrix(
  bench: Bench,
  size: { rows: number; columns: number; padding: number },
): PlacedMatrix {
  const stride = size.columns + size.padding;
  const { pointer } = normalVector(bench, size.rows * stride);
  const rows = Array.from({ length: size.rows }, (_, i) => {
    const row = bench.kernels.view(pointer + 8 * i * stride, stride);
    row.fill(NaN, size.columns);
    return Array.from(row.subarray(0, size.columns));
  });
  return { pointer, stride, rows };
}

/** The largest difference between two vectors; NaN if one of them holds a NaN. */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((worst, x, i) => Math.max(worst, Math.abs(x - (b[i] ?? NaN))), 0);
}
