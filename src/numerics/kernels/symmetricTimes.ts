import { axpy, dot } from './vector.ts';

/** out = A x for a symmetric matrix of which the lower triangle is read, once. */
export function symmetricTimes(a: usize, n: usize, stride: usize, x: usize, out: usize): void {
  for (let i: usize = 0; i < n; i++) {
    const row = a + ((i * stride) << 3);
    store<f64>(out + (i << 3), dot(row, x, i + 1));
    axpy(load<f64>(x + (i << 3)), row, out, i);
  }
}
