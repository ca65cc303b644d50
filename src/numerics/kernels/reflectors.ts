import { axpy, dot } from './vector.ts';

/** The largest |x_i|: dividing by it keeps squares within the range of numbers. */
function largestSize(x: usize, n: usize): f64 {
  let largest: f64 = 0;
  for (let i: usize = 0; i < n; i++) largest = max<f64>(largest, abs(load<f64>(x + (i << 3))));
  return largest;
}

/**
 * Replaces x by the vector u of the Householder reflector 1 − u uᵀ that maps x to β e_n, and returns
 * β. ‖u‖² = 2, so that no factor has to be kept; for x = 0 the reflector is the identity, u = 0.
 */
export function makeReflector(x: usize, n: usize): f64 {
  const size = largestSize(x, n);
  if (size == 0) return 0;
  for (let i: usize = 0; i < n; i++) {
    store<f64>(x + (i << 3), load<f64>(x + (i << 3)) / size);
  }
  const at = x + ((n - 1) << 3);
  const last = load<f64>(at);
  const norm = copysign<f64>(sqrt(dot(x, x, n)), last);
  // x + norm·e_n adds numbers of one sign; its squared length is 2 norm (norm + last).
  const total = last + norm;
  const length = sqrt(norm * total);
  store<f64>(at, total);
  for (let i: usize = 0; i < n; i++) {
    store<f64>(x + (i << 3), load<f64>(x + (i << 3)) / length);
  }
  return -norm * size;
}

/** x −= u (u·x). */
function reflect(u: usize, x: usize, n: usize): void {
  axpy(-dot(u, x, n), u, x, n);
}

/** x = Q x for Q = H_{n−1} ⋯ H_1, the reflector H_i being given by the first i entries of row i. */
export function applyReflectors(reflectors: usize, n: usize, x: usize): void {
  for (let i: usize = 1; i < n; i++) reflect(reflectors + ((i * n) << 3), x, i);
}

/** x = Qᵀ x, for Q as in {@link applyReflectors}. */
export function applyReflectorsTransposed(reflectors: usize, n: usize, x: usize): void {
  for (let i: usize = n; i > 1; i--) reflect(reflectors + (((i - 1) * n) << 3), x, i - 1);
}
