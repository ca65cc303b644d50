import { LEFT, leftStrip, RIGHT, rightStrip, TILE } from './packing.ts';
import { multiplyAdd } from './pair.ts';

/** A whole tile for those that stick out of the matrix. */
const EDGE_TILE: usize = memory.data(128, 16);

/** One step of a row of the tile: two pairs of columns. */
function storeRow(c: usize, low: v128, high: v128): void {
  v128.store(c, f64x2.add(v128.load(c), low));
  v128.store(c, f64x2.add(v128.load(c, 16), high), 16);
}

/**
 * c += Σ_k left[k] ⊗ right[k], a 4×4 tile of a row-major matrix. Its 16 sums fill eight SIMD
 * registers, half of what a CPU has.
 */
function addTile(left: usize, right: usize, depth: usize, c: usize, stride: usize): void {
  let c00 = f64x2.splat(0);
  let c01 = f64x2.splat(0);
  let c10 = f64x2.splat(0);
  let c11 = f64x2.splat(0);
  let c20 = f64x2.splat(0);
  let c21 = f64x2.splat(0);
  let c30 = f64x2.splat(0);
  let c31 = f64x2.splat(0);
  const end = right + rightStrip(depth);
  for (let q = right, p = left; q != end; q += TILE << 3, p += TILE << 4) {
    const q0 = v128.load(q);
    const q1 = v128.load(q, 16);
    const p0 = v128.load(p);
    c00 = multiplyAdd(p0, q0, c00);
    c01 = multiplyAdd(p0, q1, c01);
    const p1 = v128.load(p, 16);
    c10 = multiplyAdd(p1, q0, c10);
    c11 = multiplyAdd(p1, q1, c11);
    const p2 = v128.load(p, 32);
    c20 = multiplyAdd(p2, q0, c20);
    c21 = multiplyAdd(p2, q1, c21);
    const p3 = v128.load(p, 48);
    c30 = multiplyAdd(p3, q0, c30);
    c31 = multiplyAdd(p3, q1, c31);
  }
  const row = stride << 3;
  storeRow(c, c00, c01);
  storeRow(c + row, c10, c11);
  storeRow(c + 2 * row, c20, c21);
  storeRow(c + 3 * row, c30, c31);
}

/** A tile that sticks out: computed aside, and only its rows × columns corner added. */
function addCorner(
  left: usize,
  right: usize,
  depth: usize,
  c: usize,
  stride: usize,
  rows: usize,
  columns: usize,
): void {
  memory.fill(EDGE_TILE, 0, 128);
  addTile(left, right, depth, EDGE_TILE, TILE);
  for (let i: usize = 0; i < rows; i++) {
    for (let j: usize = 0; j < columns; j++) {
      const at = c + ((i * stride + j) << 3);
      store<f64>(at, load<f64>(at) + load<f64>(EDGE_TILE + ((i * TILE + j) << 3)));
    }
  }
}

/**
 * c += LEFT · RIGHTᵀ, a rows × columns block (at most SIDE each) of the lower triangle of a row-major
 * matrix: tiles above its diagonal are left out. `below` says how many rows, a multiple of four, the
 * block's corner is below the diagonal.
 */
export function addBlock(
  c: usize,
  stride: usize,
  rows: usize,
  columns: usize,
  depth: usize,
  below: usize,
): void {
  for (let j: usize = 0; j < columns; j += TILE) {
    const right = RIGHT + (j / TILE) * rightStrip(depth);
    const width = min<usize>(TILE, columns - j);
    for (let i = j - min<usize>(j, below); i < rows; i += TILE) {
      const left = LEFT + (i / TILE) * leftStrip(depth);
      const height = min<usize>(TILE, rows - i);
      const at = c + ((i * stride + j) << 3);
      // Inlined, because V8 unrolls a loop only where it is inside another one.
      if (height == TILE && width == TILE) inline.always(addTile(left, right, depth, at, stride));
      else addCorner(left, right, depth, at, stride, height, width);
    }
  }
}
