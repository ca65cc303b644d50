import { laneSum, multiplyAdd } from './pair.ts';

/**
 * For pairs of columns: out = four rows at `next` times x, and grad += four rows at `last` weighted
 * by u. The orders of sums are those of gemv and addTransposed. The update comes first, because V8
 * moves loads to the start of an iteration, but not across its store: fewer are then held at once.
 */
export function fourRowsBothWays(
  next: usize,
  last: usize,
  row: usize,
  x: usize,
  end: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const ua = v128.load64_splat(u);
  const ub = v128.load64_splat(u, 8);
  const uc = v128.load64_splat(u, 16);
  const ud = v128.load64_splat(u, 24);
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  let sumC = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  for (; x != end; x += 16, grad += 16, next += 16, last += 16) {
    const lastB = last + row;
    const lastC = lastB + row;
    const lastD = lastC + row;
    const ab = multiplyAdd(v128.load(lastB), ub, f64x2.mul(v128.load(last), ua));
    const cd = multiplyAdd(v128.load(lastD), ud, f64x2.mul(v128.load(lastC), uc));
    v128.store(grad, f64x2.add(v128.load(grad), f64x2.add(ab, cd)));
    const b = next + row;
    const c = b + row;
    const d = c + row;
    const pair = v128.load(x);
    sumA = multiplyAdd(v128.load(next), pair, sumA);
    sumB = multiplyAdd(v128.load(b), pair, sumB);
    sumC = multiplyAdd(v128.load(c), pair, sumC);
    sumD = multiplyAdd(v128.load(d), pair, sumD);
  }
  store<f64>(out, laneSum(sumA));
  store<f64>(out, laneSum(sumB), 8);
  store<f64>(out, laneSum(sumC), 16);
  store<f64>(out, laneSum(sumD), 24);
}
