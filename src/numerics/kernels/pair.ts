/** a·b + c in both lanes, rounded after each operation (wasm's plain SIMD has no fused product). */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f64x2.add(f64x2.mul(a, b), c);
}

/** The sum of both lanes, low lane first. */
export function laneSum(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}
