import { unitSlope, unitValue } from './unitActivation.ts';

/** out_i += g(x_i) of an activation. */
export function addUnits(activation: i32, x: usize, out: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    store<f64>(out + p, load<f64>(out + p) + unitValue(activation, load<f64>(x + p)));
  }
}

/** x_i becomes r_i g'(x_i). */
export function pullUnits(activation: i32, x: usize, r: usize, n: usize): void {
  for (let p: usize = 0; p < n << 3; p += 8) {
    store<f64>(x + p, load<f64>(r + p) * unitSlope(activation, load<f64>(x + p)));
  }
}
