/** The product of the entries [from, end) of two rows. */
function partialDot(x: usize, y: usize, from: usize, end: usize): f64 {
  let total: f64 = 0;
  for (let at = from; at != end; at += 8) total += load<f64>(x + at) * load<f64>(y + at);
  return total;
}

/** x −= scale (x·mirror) mirror, over the entries [from, end). */
function reflect(mirror: usize, scale: f64, x: usize, from: usize, end: usize): void {
  const by = scale * partialDot(mirror, x, from, end);
  for (let at = from; at != end; at += 8) {
    store<f64>(x + at, load<f64>(x + at) - by * load<f64>(mirror + at));
  }
}

/**
 * Turns the columns from `first` on of n rows, which are n + 1 entries long and `row` bytes apart, so
 * that entries right of the diagonal vanish: A Aᵀ stays, and the last column is zero again.
 * Householder's reflections, row after row; rows before `first` must have nothing there. Errors are
 * small relative to the entries that turn, so rows that almost depend on each other do no harm.
 */
export function toLowerTriangle(a: usize, n: usize, row: usize, first: usize): void {
  const end = (n + 1) << 3;
  for (let i = first; i < n; i++) {
    const mirror = a + i * row;
    const pivot = i << 3;
    const tail = partialDot(mirror, mirror, pivot + 8, end);
    if (tail == 0) continue;
    const diagonal = load<f64>(mirror + pivot);
    const norm = sqrt(diagonal * diagonal + tail);
    // The sign that adds up, so that nothing cancels.
    const away = diagonal + copysign<f64>(norm, diagonal);
    store<f64>(mirror + pivot, away);
    const scale = 2 / (away * away + tail);
    for (let j = i + 1; j < n; j++) reflect(mirror, scale, a + j * row, pivot, end);
    store<f64>(mirror + pivot, -copysign<f64>(norm, diagonal));
    memory.fill(mirror + pivot + 8, 0, end - pivot - 8);
  }
}
