/** The angle of the point (x, y), error below 2 ulp; fdlibm's, as acos is. */
export function atan2(y: f64, x: f64): f64 {
  return Math.atan2(y, x);
}
