import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where ml-matrix has its SVD, LU, Cholesky and eigenvalue decompositions. */
const folder = new URL('../../node_modules/ml-matrix/src/dc/', import.meta.url);

/** What src/information/gaussian takes from it. */
const used = ['cholesky.js', 'evd.js', 'lu.js', 'svd.js', 'util.js'];

describe('the decompositions of ml-matrix', () => {
  it('take no function of Math but those that all engines agree on', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(used));
    const texts = used.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const functions = texts.flatMap((text) => text.match(/Math\.\w+/g) ?? []);
    expect([...new Set(functions)].sort()).toEqual([
      'Math.abs',
      'Math.max',
      'Math.min',
      'Math.sqrt',
    ]);
    // No powers either, in comments apart.
    const code = texts.map((text) => text.replace(/\/\*[^]*?\*\/|\/\/.*/g, ''));
    for (const text of code) expect(text).not.toContain('**');
  });
});
