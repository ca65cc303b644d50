import { exp } from './exp.ts';
import { log } from './log.ts';
import { normalTail } from './normal.ts';
import { nextBits, nextUniform } from './xoshiro.ts';

const LAYERS: usize = 256;
/** Where the tail begins, for 256 layers of equal area (Marsaglia & Tsang 2000). */
const TAIL_START: f64 = 3.6541528853610088;
const SQRT_TWO_PI: f64 = 2.50662827463100050242;
/** 2^-52: the signed upper 53 bits become a number in [−1, 1). */
const SPACING: f64 = 2.220446049250313e-16;

/** Right edges of the layers, from the widest (the base strip with its tail, as a rectangle) to 0. */
const EDGES: usize = memory.data(2056, 16);
/** e^{−x²/2} at the edges. */
const HEIGHTS: usize = memory.data(2056, 16);

function edge(layer: usize): f64 {
  return load<f64>(EDGES + (layer << 3));
}

function height(layer: usize): f64 {
  return load<f64>(HEIGHTS + (layer << 3));
}

function setLayer(layer: usize, x: f64, y: f64): void {
  store<f64>(EDGES + (layer << 3), x);
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

/**
 * A standard normal. One draw of 64 bits decides 98.8% of the cases: the lowest 8 bits choose the
 * layer, the upper 53 the signed position; the two do not share bits.
 */
function nextNormal(state: usize): f64 {
  while (true) {
    const bits = nextBits(state);
    const layer = <usize>(bits & 255);
    const x = <f64>((<i64>bits) >> 11) * SPACING * edge(layer);
    if (abs(x) < edge(layer + 1)) return x;
    if (layer == 0) return copysign<f64>(tail(state), x);
    if (underDensity(state, layer, x)) return x;
  }
}

/** n standard normals. */
export function fillNormals(state: usize, out: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++) store<f64>(out + (i << 3), nextNormal(state));
}
