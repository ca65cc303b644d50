import { laneSum, multiplyAdd } from './pair.ts';
import { axpy } from './vector.ts';

/**
 * Vectors of length n at the addresses listed (u32 each) from `basis` on. Everything here goes
 * through n in blocks, so that what several passes share is found in the caches.
 */
const BLOCK: usize = 512;

function vectorAt(basis: usize, k: usize): usize {
  return <usize>load<u32>(basis + (k << 2));
}

/** out += x · a on n ≤ BLOCK entries, with the sums of {@link dotFour}. */
function dotOne(a: usize, x: usize, n: usize, out: usize): void {
  let sums = f64x2.splat(0);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    sums = multiplyAdd(v128.load(a + (i << 3)), v128.load(x + (i << 3)), sums);
  }
  let total = laneSum(sums);
  if (i < n) total += load<f64>(a + (i << 3)) * load<f64>(x + (i << 3));
  store<f64>(out, load<f64>(out) + total);
}

/** The same for four vectors at once: each entry of x is loaded once for four products. */
function dotFour(a: usize, b: usize, c: usize, d: usize, x: usize, n: usize, out: usize): void {
  let sa = f64x2.splat(0);
  let sb = f64x2.splat(0);
  let sc = f64x2.splat(0);
  let sd = f64x2.splat(0);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const xi = v128.load(x + p);
    sa = multiplyAdd(v128.load(a + p), xi, sa);
    sb = multiplyAdd(v128.load(b + p), xi, sb);
    sc = multiplyAdd(v128.load(c + p), xi, sc);
    sd = multiplyAdd(v128.load(d + p), xi, sd);
  }
  let ta = laneSum(sa);
  let tb = laneSum(sb);
  let tc = laneSum(sc);
  let td = laneSum(sd);
  if (i < n) {
    const p = i << 3;
    const xi = load<f64>(x + p);
    ta += load<f64>(a + p) * xi;
    tb += load<f64>(b + p) * xi;
    tc += load<f64>(c + p) * xi;
    td += load<f64>(d + p) * xi;
  }
  store<f64>(out, load<f64>(out) + ta);
  store<f64>(out, load<f64>(out, 8) + tb, 8);
  store<f64>(out, load<f64>(out, 16) + tc, 16);
  store<f64>(out, load<f64>(out, 24) + td, 24);
}

/** out_k += v_k · x over the entries [from, from + n) of every vector. */
function dotBlock(basis: usize, count: usize, x: usize, from: usize, n: usize, out: usize): void {
  const p = from << 3;
  let k: usize = 0;
  for (; k + 4 <= count; k += 4) {
    const a = vectorAt(basis, k) + p;
    const b = vectorAt(basis, k + 1) + p;
    const c = vectorAt(basis, k + 2) + p;
    const d = vectorAt(basis, k + 3) + p;
    dotFour(a, b, c, d, x + p, n, out + (k << 3));
  }
  for (; k < count; k++) dotOne(vectorAt(basis, k) + p, x + p, n, out + (k << 3));
}

/** x += the combination of four vectors, whose coefficients are at `by`. */
function addFour(a: usize, b: usize, c: usize, d: usize, by: usize, x: usize, n: usize): void {
  const ca = v128.load64_splat(by);
  const cb = v128.load64_splat(by, 8);
  const cc = v128.load64_splat(by, 16);
  const cd = v128.load64_splat(by, 24);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const ab = multiplyAdd(v128.load(b + p), cb, f64x2.mul(v128.load(a + p), ca));
    const rest = multiplyAdd(v128.load(d + p), cd, f64x2.mul(v128.load(c + p), cc));
    v128.store(x + p, f64x2.add(v128.load(x + p), f64x2.add(ab, rest)));
  }
  if (i < n) {
    const p = i << 3;
    const ab = load<f64>(a + p) * load<f64>(by) + load<f64>(b + p) * load<f64>(by, 8);
    const rest = load<f64>(c + p) * load<f64>(by, 16) + load<f64>(d + p) * load<f64>(by, 24);
    store<f64>(x + p, load<f64>(x + p) + (ab + rest));
  }
}

/** x += Σ_k c_k v_k over the entries [from, from + n). */
function addBlock(basis: usize, count: usize, by: usize, x: usize, from: usize, n: usize): void {
  const p = from << 3;
  let k: usize = 0;
  for (; k + 4 <= count; k += 4) {
    const a = vectorAt(basis, k) + p;
    const b = vectorAt(basis, k + 1) + p;
    const c = vectorAt(basis, k + 2) + p;
    const d = vectorAt(basis, k + 3) + p;
    addFour(a, b, c, d, by + (k << 3), x + p, n);
  }
  for (; k < count; k++) axpy(load<f64>(by + (k << 3)), vectorAt(basis, k) + p, x + p, n);
}

/** out_k = v_k · x for `count` vectors of length n. */
export function basisDots(basis: usize, count: usize, x: usize, n: usize, out: usize): void {
  memory.fill(out, 0, count << 3);
  for (let i: usize = 0; i < n; i += BLOCK) {
    dotBlock(basis, count, x, i, min<usize>(BLOCK, n - i), out);
  }
}

/** x += Σ_k c_k v_k. */
export function addCombination(basis: usize, count: usize, by: usize, x: usize, n: usize): void {
  for (let i: usize = 0; i < n; i += BLOCK) {
    addBlock(basis, count, by, x, i, min<usize>(BLOCK, n - i));
  }
}

/** x += Σ_k c_k v_k, then out_k = v_k · x, reading every vector from memory once. */
export function addCombinationAndDots(
  basis: usize,
  count: usize,
  by: usize,
  x: usize,
  n: usize,
  out: usize,
): void {
  memory.fill(out, 0, count << 3);
  for (let i: usize = 0; i < n; i += BLOCK) {
    const size = min<usize>(BLOCK, n - i);
    addBlock(basis, count, by, x, i, size);
    dotBlock(basis, count, x, i, size, out);
  }
}
