import type { Kernels } from './kernels.ts';

/** A kernel, what it answers to a known question, and the answer. */
type Check = readonly [kernel: string, actual: readonly number[], expected: readonly number[]];

/** Places numbers in the kernels' memory. */
function place(kernels: Kernels, values: readonly number[]): number {
  const pointer = kernels.allocate(values.length);
  kernels.view(pointer, values.length).set(values);
  return pointer;
}

function checks(kernels: Kernels): Check[] {
  const { raw } = kernels;
  // Integers, whose products and sums are exact in any order; five, to meet the vectors' remainder.
  const x = place(kernels, [1, 2, 3, 4, 5]);
  const gram = kernels.allocate(4);
  raw.gram(place(kernels, [1, 2, 3, 4, 5, 6]), 3, 2, 2, gram);
  const factor = place(kernels, [4, 0, 2, 10]);
  raw.cholesky(factor, 2);
  const lower = (pointer: number) => [0, 2, 3].map((i) => kernels.view(pointer, 4)[i] ?? NaN);
  return [
    ['dot', [raw.dot(x, x, 5)], [55]],
    ['gram', lower(gram), [35, 44, 56]],
    ['cholesky', lower(factor), [2, 1, 3]],
    ['exp', [raw.exp(1)], [2.718281828459045]],
    ['erfc', [raw.erfc(0.5)], [0.47950012218695346]],
  ];
}

/**
 * The names of kernels that give wrong answers to a few known questions, none where all is well.
 * Tolerance: 1e-15, the error that is promised for special functions of order one.
 */
export function selfTest(kernels: Kernels): string[] {
  const mark = kernels.mark();
  const wrong = checks(kernels).filter(([, actual, expected]) =>
    expected.some((value, i) => !(Math.abs((actual[i] ?? NaN) - value) <= 1e-15 * Math.abs(value))),
  );
  kernels.release(mark);
  return wrong.map(([kernel]) => kernel);
}
