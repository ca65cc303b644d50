import { fourRowsBothWays } from './fourRowsBothWays.ts';
import { gemv } from './gemv.ts';
import { addTransposed } from './gemvTransposed.ts';
import { addLastColumn, addLastColumnDot } from './lastColumn.ts';

/** {@link fourRowsBothWays} for whole rows, as many as a multiple of four. */
function overlap(
  next: usize,
  last: usize,
  rows: usize,
  columns: usize,
  row: usize,
  x: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const end = x + ((columns & ~1) << 3);
  for (let i: usize = 0; i < rows; i += 4) {
    const at = i << 3;
    // Inlined, because V8 unrolls this loop only where it is inside another one.
    inline.always(
      fourRowsBothWays(next + i * row, last + i * row, row, x, end, out + at, u + at, grad),
    );
  }
  if (columns & 1) {
    const column = (columns - 1) << 3;
    addLastColumn(next + column, rows, row, load<f64>(x + column), out);
    addLastColumnDot(last + column, rows, row, u, grad + column);
  }
}

/**
 * The step of a gradient that reads its matrix from memory once: fields of the `count` rows from
 * `first` on (out_i = a_i·x), and grad += Aᵀ u over the `before` rows just before them, whose u is
 * known and which are still in the cache. Both run in one loop, so that the arithmetic of the second
 * is done while the first waits for memory. `out` and `u` have an entry for every row of A.
 */
export function fieldsAndGradient(
  a: usize,
  first: usize,
  count: usize,
  before: usize,
  columns: usize,
  stride: usize,
  x: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const row = stride << 3;
  const shared = min<usize>(count, before) & ~3;
  const next = first + shared;
  const last = first - before + shared;
  overlap(
    a + first * row,
    a + (first - before) * row,
    shared,
    columns,
    row,
    x,
    out + (first << 3),
    u + ((first - before) << 3),
    grad,
  );
  gemv(a + next * row, count - shared, columns, stride, x, out + (next << 3));
  addTransposed(a + last * row, before - shared, columns, stride, u + (last << 3), grad);
}
