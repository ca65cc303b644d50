/**
 * Solves (T + shift) x = b in place of b for the symmetric tridiagonal T with that diagonal (n
 * numbers) and off-diagonal (n − 1), as L D Lᵀ without pivoting: stable where T + shift is positive
 * definite. Returns 0, or the 1-based index of the first pivot that is not positive; b is then not
 * meaningful. `scratch` holds n doubles.
 */
export function tridiagonalSolve(
  diagonal: usize,
  offDiagonal: usize,
  n: usize,
  shift: f64,
  b: usize,
  scratch: usize,
): usize {
  let coupling: f64 = 0;
  let ratio: f64 = 0;
  let known: f64 = 0;
  for (let i: usize = 0; i < n; i++) {
    const p = i << 3;
    const pivot = load<f64>(diagonal + p) + shift - ratio * coupling;
    if (!(pivot > 0)) return i + 1;
    known = load<f64>(b + p) - ratio * known;
    store<f64>(b + p, known);
    store<f64>(scratch + p, pivot);
    if (i + 1 == n) break;
    coupling = load<f64>(offDiagonal + p);
    ratio = coupling / pivot;
  }
  let next: f64 = 0;
  for (let i = n; i-- > 0;) {
    const p = i << 3;
    coupling = i + 1 == n ? 0 : load<f64>(offDiagonal + p);
    next = (load<f64>(b + p) - coupling * next) / load<f64>(scratch + p);
    store<f64>(b + p, next);
  }
  return 0;
}
