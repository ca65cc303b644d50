import { exp } from './exp.ts';
import { log } from './log.ts';
import { normalTail } from './normal.ts';
import { nextUniform, saveState } from './xoshiro.ts';

const LAYERS: usize = 256;
/** Where the tail begins, for 256 layers of equal area (Marsaglia & Tsang 2000). */
const TAIL_START: f64 = 3.6541528853610088;
const SQRT_TWO_PI: f64 = 2.50662827463100050242;
/** 2^-52: the signed upper 53 bits become a number in [−1, 1). */
const SPACING: f64 = 2.220446049250313e-16;

/** Right edges of the layers, from the widest (the base strip with its tail, as a rectangle) to 0. */
const EDGES: usize = memory.data(2056, 16);
/** The edges times SPACING: what the signed position is multiplied with. */
const WIDTHS: usize = memory.data(2056, 16);
/** e^{−x²/2} at the edges. */
const HEIGHTS: usize = memory.data(2056, 16);

/** Normals per call of the inner loop: V8 replaces its first, slow code only between calls. */
const BLOCK: usize = 1024;

function edge(layer: usize): f64 {
  return load<f64>(EDGES + (layer << 3));
}

function width(layer: usize): f64 {
  return load<f64>(WIDTHS + (layer << 3));
}

function height(layer: usize): f64 {
  return load<f64>(HEIGHTS + (layer << 3));
}

function setLayer(layer: usize, x: f64, y: f64): void {
  store<f64>(EDGES + (layer << 3), x);
  store<f64>(WIDTHS + (layer << 3), x * SPACING);
  store<f64>(HEIGHTS + (layer << 3), y);
}

/** Fills the tables with this module's own exp and log, so they have the same bits everywhere. */
export function buildLayers(): void {
  const base = exp(-0.5 * TAIL_START * TAIL_START);
  const area = TAIL_START * base + SQRT_TWO_PI * normalTail(TAIL_START);
  setLayer(0, area / base, 0);
  setLayer(1, TAIL_START, base);
  for (let i: usize = 2; i < LAYERS; i++) {
    const y = area / edge(i - 1) + height(i - 1);
    setLayer(i, sqrt(-2 * log(y)), y);
  }
  setLayer(LAYERS, 0, 1);
}

/** A normal beyond TAIL_START, exactly (Marsaglia 1964): two exponentials and a rejection. */
function tail(state: usize): f64 {
  let x: f64;
  let y: f64;
  do {
    x = -log(1 - nextUniform(state)) / TAIL_START;
    y = -log(1 - nextUniform(state));
  } while (y + y <= x * x);
  return TAIL_START + x;
}

/** Whether a point at x in the wedge of a layer, at a fresh random height, lies under the density. */
function underDensity(state: usize, layer: usize, x: f64): bool {
  const low = height(layer);
  return low + nextUniform(state) * (height(layer + 1) - low) < exp(-0.5 * x * x);
}

/** What a word that missed the inner part of its layer leads to; NaN if it is rejected. */
function outside(state: usize, layer: usize, x: f64): f64 {
  if (layer == 0) return copysign<f64>(tail(state), x);
  return underDensity(state, layer, x) ? x : NaN;
}

/**
 * n normals. One word of the stream decides 98.8% of them: its lowest 8 bits choose the layer, its
 * upper 53 the signed position. The step of xoshiro256++ is written out here once more because its
 * state must stay in registers between normals, a quarter of the time.
 */
function fillBlock(state: usize, out: usize, n: usize): void {
  let s0 = load<u64>(state);
  let s1 = load<u64>(state, 8);
  let s2 = load<u64>(state, 16);
  let s3 = load<u64>(state, 24);
  const end = out + (n << 3);
  while (out != end) {
    const bits = rotl<u64>(s0 + s3, 23) + s0;
    const t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotl<u64>(s3, 45);
    const layer = <usize>(bits & 255);
    let x = <f64>((<i64>bits) >> 11) * width(layer);
    if (abs(x) >= edge(layer + 1)) {
      saveState(state, s0, s1, s2, s3);
      x = outside(state, layer, x);
      s0 = load<u64>(state);
      s1 = load<u64>(state, 8);
      s2 = load<u64>(state, 16);
      s3 = load<u64>(state, 24);
      if (isNaN(x)) continue;
    }
    store<f64>(out, x);
    out += 8;
  }
  saveState(state, s0, s1, s2, s3);
}

/**
 * n standard normals. They use the words of the stream in order, so filling in parts gives the same
 * numbers as filling at once.
 */
export function fillNormals(state: usize, out: usize, n: usize): void {
  for (let i: usize = 0; i < n; i += BLOCK) {
    fillBlock(state, out + (i << 3), min<usize>(BLOCK, n - i));
  }
}
