import { erf, expOfMinusSquare } from './erfc.ts';

const SQRT_HALF: f64 = 0.70710678118654752440;
const SQRT_TWO_OVER_PI: f64 = 0.79788456080286535588;

/** out_i += erf(x_i/√2). */
export function addErfUnits(x: usize, out: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    store<f64>(out + p, load<f64>(out + p) + erf(SQRT_HALF * load<f64>(x + p)));
  }
}

/** out_i += max(0, x_i). */
export function addRampUnits(x: usize, out: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    const field = load<f64>(x + p);
    store<f64>(out + p, load<f64>(out + p) + (field > 0 ? field : 0));
  }
}

/** out_i += 1, or −1 where x_i < 0. */
export function addSignUnits(x: usize, out: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    store<f64>(out + p, load<f64>(out + p) + (load<f64>(x + p) < 0 ? -1 : 1));
  }
}

/** x_i becomes r_i times the slope √(2/π) e^{−x_i²/2} of erf(x_i/√2). */
export function pullErfUnits(x: usize, r: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    const slope = SQRT_TWO_OVER_PI * expOfMinusSquare(load<f64>(x + p), 0.5);
    store<f64>(x + p, load<f64>(r + p) * slope);
  }
}

/** x_i becomes r_i where it is positive, else 0. */
export function pullRampUnits(x: usize, r: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    store<f64>(x + p, load<f64>(x + p) > 0 ? load<f64>(r + p) : 0);
  }
}
