/**
 * arccos, error below 1 ulp. AssemblyScript's Math is a port of FreeBSD's msun (fdlibm) that is
 * compiled into the wasm, so its bits do not depend on the engine.
 */
export function acos(x: f64): f64 {
  return Math.acos(x);
}
