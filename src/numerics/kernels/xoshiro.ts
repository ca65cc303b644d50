/** 2^-53, the spacing of the uniforms. */
const SPACING: f64 = 1.1102230246251565e-16;

/**
 * xoshiro256++ 1.0 (Blackman & Vigna 2018): advances the 4×u64 at `state`, not all zero, and returns
 * 64 random bits.
 */
export function nextBits(state: usize): u64 {
  const s0 = load<u64>(state);
  const s1 = load<u64>(state, 8);
  const s3 = load<u64>(state, 24);
  const t2 = load<u64>(state, 16) ^ s0;
  const t3 = s3 ^ s1;
  store<u64>(state, s0 ^ t3);
  store<u64>(state, s1 ^ t2, 8);
  store<u64>(state, t2 ^ (s1 << 17), 16);
  store<u64>(state, rotl<u64>(t3, 45), 24);
  return rotl<u64>(s0 + s3, 23) + s0;
}

/** A uniform in [0, 1) from the upper 53 bits. */
export function nextUniform(state: usize): f64 {
  return <f64>(nextBits(state) >> 11) * SPACING;
}

/** n uniforms in [0, 1). */
export function fillUniforms(state: usize, out: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++) store<f64>(out + (i << 3), nextUniform(state));
}

/** n signs, +1 with probability rho. */
export function fillSigns(state: usize, out: usize, n: usize, rho: f64): void {
  for (let i: usize = 0; i < n; i++) {
    store<f64>(out + (i << 3), nextUniform(state) < rho ? 1 : -1);
  }
}
