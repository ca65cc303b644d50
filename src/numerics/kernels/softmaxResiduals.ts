import { exp } from './exp.ts';
import { log } from './log.ts';

/**
 * The cross-entropies of n rows of weights w over classes to q = softmax(f/T), f being rows of
 * logits: returns −Σ w log q and adds factor·(q Σ_j w_j − w)/T to the pulls, factor times its
 * derivatives by f.
 */
export function softmaxResiduals(
  logits: usize,
  weights: usize,
  rows: usize,
  classes: usize,
  temperature: f64,
  factor: f64,
  pulls: usize,
): f64 {
  const row = classes << 3;
  let total: f64 = 0;
  for (let i: usize = 0; i < rows; i++, logits += row, weights += row) {
    let largest = load<f64>(logits);
    for (let p: usize = 8; p < row; p += 8) largest = max<f64>(largest, load<f64>(logits + p));
    let sum: f64 = 0;
    let mass: f64 = 0;
    for (let p: usize = 0; p < row; p += 8) {
      const apart = (load<f64>(logits + p) - largest) / temperature;
      const weight = load<f64>(weights + p);
      sum += exp(apart);
      mass += weight;
      total -= weight * apart;
    }
    total += mass * log(sum);
    const scale = factor / temperature;
    for (let p: usize = 0; p < row; p += 8) {
      const share = exp((load<f64>(logits + p) - largest) / temperature) / sum;
      const pull = scale * (share * mass - load<f64>(weights + p));
      store<f64>(pulls + p, load<f64>(pulls + p) + pull);
    }
    pulls += row;
  }
  return total;
}
