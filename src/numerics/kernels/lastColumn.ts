/**
 * The last column of products with a matrix whose number of columns is odd: the loops over pairs of
 * columns leave it to these. `row` is the distance of its entries in bytes.
 */

/** out += x · column. */
export function addLastColumn(column: usize, rows: usize, row: usize, x: f64, out: usize): void {
  for (let i: usize = 0; i < rows; i++) {
    const at = out + (i << 3);
    store<f64>(at, load<f64>(at) + x * load<f64>(column + i * row));
  }
}

/** The number at `out` += u · column. */
export function addLastColumnDot(
  column: usize,
  rows: usize,
  row: usize,
  u: usize,
  out: usize,
): void {
  let total = load<f64>(out);
  for (let i: usize = 0; i < rows; i++) {
    total += load<f64>(u + (i << 3)) * load<f64>(column + i * row);
  }
  store<f64>(out, total);
}
