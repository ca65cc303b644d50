/** Room for one word that is drawn on its own. */
const WORD: usize = memory.data(8, 8);
/** 2^-53, the spacing of the uniforms. */
const SPACING: f64 = 1.1102230246251565e-16;

/** Writes the four words of a stream's state. */
export function saveState(state: usize, s0: u64, s1: u64, s2: u64, s3: u64): void {
  store<u64>(state, s0);
  store<u64>(state, s1, 8);
  store<u64>(state, s2, 16);
  store<u64>(state, s3, 24);
}

/**
 * n words of 64 random bits from xoshiro256++ 1.0 (Blackman & Vigna 2018), whose 4×u64 of state, not
 * all zero, are advanced. The state stays in registers: through memory each step would wait for the
 * last one's stores.
 */
export function fillBits(state: usize, out: usize, n: usize): void {
  let s0 = load<u64>(state);
  let s1 = load<u64>(state, 8);
  let s2 = load<u64>(state, 16);
  let s3 = load<u64>(state, 24);
  const end = out + (n << 3);
  for (; out != end; out += 8) {
    store<u64>(out, rotl<u64>(s0 + s3, 23) + s0);
    const t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotl<u64>(s3, 45);
  }
  saveState(state, s0, s1, s2, s3);
}

/** A uniform in [0, 1) from the upper 53 bits of a word (a signed number converts faster). */
function uniform(bits: u64): f64 {
  return <f64>(<i64>(bits >> 11)) * SPACING;
}

/** One uniform in [0, 1). */
export function nextUniform(state: usize): f64 {
  fillBits(state, WORD, 1);
  return uniform(load<u64>(WORD));
}

/** n uniforms in [0, 1). */
export function fillUniforms(state: usize, out: usize, n: usize): void {
  fillBits(state, out, n);
  for (let i: usize = 0; i < n; i++) {
    store<f64>(out + (i << 3), uniform(load<u64>(out + (i << 3))));
  }
}

/** n signs, +1 with probability rho. */
export function fillSigns(state: usize, out: usize, n: usize, rho: f64): void {
  fillBits(state, out, n);
  for (let i: usize = 0; i < n; i++) {
    store<f64>(out + (i << 3), uniform(load<u64>(out + (i << 3))) < rho ? 1 : -1);
  }
}
