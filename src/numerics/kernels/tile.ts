import { multiplyAdd } from './pair.ts';

/** Rows and columns of a tile: its 16 sums fill eight SIMD registers, half of what a CPU has. */
export const TILE: usize = 4;
/** Steps of the inner index per packed block, and rows (or columns) per block. */
export const DEPTH: usize = 128;
export const SIDE: usize = 128;

/** Packed operands: strips of four rows, each depth-major, so a tile reads both in order. */
export const LEFT: usize = memory.data(131072, 16);
export const RIGHT: usize = memory.data(131072, 16);
/** A whole tile for those that stick out of the matrix. */
const EDGE_TILE: usize = memory.data(128, 16);

/** One step of a row of the tile: two pairs of columns. */
function storeRow(c: usize, low: v128, high: v128): void {
  v128.store(c, f64x2.add(v128.load(c), low));
  v128.store(c, f64x2.add(v128.load(c, 16), high), 16);
}

/** c += Σ_k left[k] ⊗ right[k], a 4×4 tile of a row-major matrix. */
function addTile(left: usize, right: usize, depth: usize, c: usize, stride: usize): void {
  let c00 = f64x2.splat(0);
  let c01 = f64x2.splat(0);
  let c10 = f64x2.splat(0);
  let c11 = f64x2.splat(0);
  let c20 = f64x2.splat(0);
  let c21 = f64x2.splat(0);
  let c30 = f64x2.splat(0);
  let c31 = f64x2.splat(0);
  const end = right + (depth << 5);
  for (let q = right, p = left; q != end; q += 32, p += 32) {
    const q0 = v128.load(q);
    const q1 = v128.load(q, 16);
    const p0 = v128.load64_splat(p);
    c00 = f64x2.add(c00, f64x2.mul(p0, q0));
    c01 = f64x2.add(c01, f64x2.mul(p0, q1));
    const p1 = v128.load64_splat(p, 8);
    c10 = f64x2.add(c10, f64x2.mul(p1, q0));
    c11 = f64x2.add(c11, f64x2.mul(p1, q1));
    const p2 = v128.load64_splat(p, 16);
    c20 = f64x2.add(c20, f64x2.mul(p2, q0));
    c21 = f64x2.add(c21, f64x2.mul(p2, q1));
    const p3 = v128.load64_splat(p, 24);
    c30 = f64x2.add(c30, f64x2.mul(p3, q0));
    c31 = f64x2.add(c31, f64x2.mul(p3, q1));
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

/** c += LEFT · RIGHTᵀ, a rows × columns block (at most SIDE each) of a row-major matrix. */
export function addBlock(c: usize, stride: usize, rows: usize, columns: usize, depth: usize): void {
  const strip = (TILE * depth) << 3;
  for (let j: usize = 0; j < columns; j += TILE) {
    const right = RIGHT + (j / TILE) * strip;
    const width = min<usize>(TILE, columns - j);
    for (let i: usize = 0; i < rows; i += TILE) {
      const left = LEFT + (i / TILE) * strip;
      const height = min<usize>(TILE, rows - i);
      const at = c + ((i * stride + j) << 3);
      if (height == TILE && width == TILE) addTile(left, right, depth, at, stride);
      else addCorner(left, right, depth, at, stride, height, width);
    }
  }
}

/** A full strip: four numbers `step` bytes apart, then the next four `next` bytes on, `depth` times. */
function packStrip(
  from: usize,
  step: usize,
  next: usize,
  depth: usize,
  factor: f64,
  target: usize,
): void {
  for (let k: usize = 0; k < depth; k++) {
    store<f64>(target, factor * load<f64>(from));
    store<f64>(target, factor * load<f64>(from + step), 8);
    store<f64>(target, factor * load<f64>(from + 2 * step), 16);
    store<f64>(target, factor * load<f64>(from + 3 * step), 24);
    from += next;
    target += TILE << 3;
  }
}

/** The last strip, when fewer than four numbers are left: the missing ones are zero. */
function packRest(
  from: usize,
  step: usize,
  next: usize,
  count: usize,
  depth: usize,
  factor: f64,
  target: usize,
): void {
  for (let k: usize = 0; k < depth; k++) {
    for (let l: usize = 0; l < TILE; l++) {
      const value: f64 = l < count ? factor * load<f64>(from + l * step) : 0;
      store<f64>(target + (l << 3), value);
    }
    from += next;
    target += TILE << 3;
  }
}

/**
 * Packs `count` rows `step` bytes apart, each `depth` numbers `next` bytes apart and times a factor,
 * into strips of four. Swapping `step` and `next` packs columns instead.
 */
export function pack(
  from: usize,
  step: usize,
  next: usize,
  count: usize,
  depth: usize,
  factor: f64,
  target: usize,
): void {
  const strip = (TILE * depth) << 3;
  let i: usize = 0;
  for (; i + TILE <= count; i += TILE) {
    packStrip(from + i * step, step, next, depth, factor, target);
    target += strip;
  }
  if (i < count) packRest(from + i * step, step, next, count - i, depth, factor, target);
}
