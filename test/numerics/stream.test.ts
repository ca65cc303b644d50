import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { seedStream } from '../../src/numerics/stream.ts';

const MASK = (1n << 64n) - 1n;

/** xoshiro256++ on big integers, written down from the paper. */
function referenceWords(state: bigint[], count: number): bigint[] {
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (64n - k))) & MASK;
  let [s0 = 0n, s1 = 0n, s2 = 0n, s3 = 0n] = state;
  return Array.from({ length: count }, () => {
    const word = (rotate((s0 + s3) & MASK, 23n) + s0) & MASK;
    const t = (s1 << 17n) & MASK;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotate(s3, 45n);
    return word;
  });
}

/** The first numbers that a kernel draws from the stream of a text. */
function draw(text: string, count: number, kernel: 'fillUniforms' | 'fillNormals'): number[] {
  const kernels = createKernels();
  const stream = seedStream(kernels, text);
  const out = kernels.allocate(count);
  kernels.raw[kernel](stream, out, count);
  return Array.from(kernels.view(out, count));
}

describe('seedStream', () => {
  it('gives equal streams for equal texts and different ones for different texts', () => {
    expect(draw('1/0/data', 8, 'fillUniforms')).toEqual(draw('1/0/data', 8, 'fillUniforms'));
    expect(draw('1/0/data', 8, 'fillUniforms')).not.toEqual(draw('1/1/data', 8, 'fillUniforms'));
  });

  it('gives streams that survive later allocations', () => {
    const kernels = createKernels();
    const stream = seedStream(kernels, 'a');
    const out = kernels.allocate(4);
    kernels.allocate(1e6);
    kernels.raw.fillUniforms(stream, out, 4);
    expect(Array.from(kernels.view(out, 4))).toEqual(draw('a', 4, 'fillUniforms'));
  });
});

describe('fillUniforms', () => {
  it('is the upper 53 bits of the published xoshiro256++ sequence', () => {
    // State 1, 2, 3, 4 starts with 41943041, 58720359, 3588806011781223 (reference implementation).
    expect(referenceWords([1n, 2n, 3n, 4n], 3)).toEqual([41943041n, 58720359n, 3588806011781223n]);
    const kernels = createKernels();
    const state = kernels.allocate(4);
    new BigUint64Array(kernels.raw.memory.buffer, state, 4).set([1n, 2n, 3n, 4n]);
    const out = kernels.allocate(1000);
    kernels.raw.fillUniforms(state, out, 1000);
    const expected = referenceWords([1n, 2n, 3n, 4n], 1000).map((w) => Number(w >> 11n) / 2 ** 53);
    expect(Array.from(kernels.view(out, 1000))).toEqual(expected);
  });

  it('has not changed: frozen stream', () => {
    expect(draw('quenched', 4, 'fillUniforms')).toMatchInlineSnapshot(`
      [
        0.8552683375177704,
        0.6305546343696664,
        0.9987779156805934,
        0.7185189299524322,
      ]
    `);
  });

  it('stays in [0, 1) with the moments of the uniform', () => {
    const n = 2e5;
    const values = draw('moments', n, 'fillUniforms');
    expect(values.every((u) => u >= 0 && u < 1)).toBe(true);
    for (const power of [1, 2, 3]) {
      const mean = values.reduce((total, u) => total + u ** power, 0) / n;
      // Five standard errors of a bounded variable.
      expect(Math.abs(mean - 1 / (power + 1))).toBeLessThan((5 * 0.3) / Math.sqrt(n));
    }
  });
});

describe('fillSigns', () => {
  it('draws +1 with probability rho and −1 otherwise', () => {
    const kernels = createKernels();
    const n = 2e5;
    const stream = seedStream(kernels, 'signs');
    const out = kernels.allocate(n);
    for (const rho of [0, 0.2, 0.5, 1]) {
      kernels.raw.fillSigns(stream, out, n, rho);
      const signs = kernels.view(out, n);
      expect(signs.every((s) => s === 1 || s === -1)).toBe(true);
      const share = signs.filter((s) => s === 1).length / n;
      expect(Math.abs(share - rho)).toBeLessThanOrEqual(5 * Math.sqrt((rho * (1 - rho)) / n));
    }
  });

  it('has not changed: frozen stream', () => {
    const kernels = createKernels();
    const out = kernels.allocate(12);
    kernels.raw.fillSigns(seedStream(kernels, 'quenched'), out, 12, 0.3);
    expect(Array.from(kernels.view(out, 12)).join(' ')).toMatchInlineSnapshot(
      `"-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 1 -1"`,
    );
  });
});

describe('fillNormals', () => {
  it('has not changed: frozen stream', () => {
    expect(draw('quenched', 4, 'fillNormals')).toMatchInlineSnapshot(`
      [
        -0.35260088463165795,
        -1.0995510533674522,
        -0.0018308208019980796,
        -0.7244189300346789,
      ]
    `);
  });

  it('has not changed after a million draws, wedges and tails included', () => {
    const values = draw('quenched', 1e6, 'fillNormals');
    expect([values.at(-1), Math.max(...values.slice(0, 1e5))]).toMatchInlineSnapshot(`
      [
        2.0326577248281814,
        4.5548626791245095,
      ]
    `);
  });

  it('gives the same numbers in parts as at once', () => {
    const kernels = createKernels();
    const out = kernels.allocate(5000);
    const stream = seedStream(kernels, 'parts');
    let done = 0;
    for (const part of [1, 0, 7, 1023, 1024, 1025, 1920]) {
      kernels.raw.fillNormals(stream, out + 8 * done, part);
      done += part;
    }
    expect(done).toBe(5000);
    expect(Array.from(kernels.view(out, 5000))).toEqual(draw('parts', 5000, 'fillNormals'));
  });
});
