/** Rows and columns of a tile of the product. */
export const TILE: usize = 4;
/** Steps of the inner index per packed block. */
export const DEPTH: usize = 128;
/** Rows (or columns) per packed block. */
export const SIDE: usize = 128;

/**
 * Packed operands: strips of four rows (or columns), one after the other, each ordered by the inner
 * index, so that a tile reads both of its operands in order. Those on the left stand twice, as the
 * pairs that they are multiplied as: V8 needs an instruction more to load a number into both lanes.
 */
export const LEFT: usize = memory.data(262144, 16);
export const RIGHT: usize = memory.data(131072, 16);

/** Bytes of a strip of LEFT of that depth. */
export function leftStrip(depth: usize): usize {
  return (2 * TILE * depth) << 3;
}

/** Bytes of a strip of RIGHT of that depth. */
export function rightStrip(depth: usize): usize {
  return (TILE * depth) << 3;
}

/** The last strip, when fewer than four are left: the missing ones are zero. */
function packRest(
  from: usize,
  step: usize,
  next: usize,
  count: usize,
  depth: usize,
  factor: f64,
  target: usize,
  copies: usize,
): void {
  const stride = (TILE * copies) << 3;
  memory.fill(target, 0, stride * depth);
  for (let l: usize = 0; l < count * copies; l++) {
    const source = from + (l / copies) * step;
    for (let k: usize = 0; k < depth; k++) {
      store<f64>(target + k * stride + (l << 3), factor * load<f64>(source + k * next));
    }
  }
}

function packLeftStrip(
  from: usize,
  step: usize,
  next: usize,
  depth: usize,
  factor: f64,
  target: usize,
): void {
  const factors = f64x2.splat(factor);
  for (let k: usize = 0; k < depth; k++) {
    v128.store(target, f64x2.mul(factors, v128.load64_splat(from)));
    v128.store(target, f64x2.mul(factors, v128.load64_splat(from + step)), 16);
    v128.store(target, f64x2.mul(factors, v128.load64_splat(from + 2 * step)), 32);
    v128.store(target, f64x2.mul(factors, v128.load64_splat(from + 3 * step)), 48);
    from += next;
    target += TILE << 4;
  }
}

function packRightStrip(from: usize, step: usize, next: usize, depth: usize, target: usize): void {
  for (let k: usize = 0; k < depth; k++) {
    store<f64>(target, load<f64>(from));
    store<f64>(target, load<f64>(from + step), 8);
    store<f64>(target, load<f64>(from + 2 * step), 16);
    store<f64>(target, load<f64>(from + 3 * step), 24);
    from += next;
    target += TILE << 3;
  }
}

/**
 * Packs `count` rows `step` bytes apart, each `depth` numbers `next` bytes apart and times a factor,
 * as the left operand. Swapping `step` and `next` packs columns instead.
 */
export function packLeft(
  from: usize,
  step: usize,
  next: usize,
  count: usize,
  depth: usize,
  factor: f64,
): void {
  let target = LEFT;
  let i: usize = 0;
  for (; i + TILE <= count; i += TILE) {
    packLeftStrip(from + i * step, step, next, depth, factor, target);
    target += leftStrip(depth);
  }
  if (i < count) packRest(from + i * step, step, next, count - i, depth, factor, target, 2);
}

/** Packs `count` rows like {@link packLeft}, as the right operand and without a factor. */
export function packRight(from: usize, step: usize, next: usize, count: usize, depth: usize): void {
  let target = RIGHT;
  let i: usize = 0;
  for (; i + TILE <= count; i += TILE) {
    packRightStrip(from + i * step, step, next, depth, target);
    target += rightStrip(depth);
  }
  if (i < count) packRest(from + i * step, step, next, count - i, depth, 1, target, 1);
}
