import { describe, expect, it } from 'vitest';
import { innerArena } from '../../src/numerics/innerArena.ts';
import { createKernels } from '../../src/numerics/kernels.ts';

describe('innerArena', () => {
  it('gives and takes back memory while the outer arena grows behind it', () => {
    const outer = createKernels();
    const inner = innerArena(outer, 64);
    const mark = inner.mark();
    const first = inner.allocate(20);
    outer.view(outer.allocate(1000), 1000).fill(7);
    inner.view(inner.allocate(40), 40).fill(3);
    inner.release(mark);
    expect(inner.allocate(64)).toBe(first);
    const after = outer.allocate(1);
    expect(after).toBeGreaterThanOrEqual(first + 8 * (64 + 1000));
  });

  it('refuses what does not fit, and still holds what did', () => {
    const inner = innerArena(createKernels(), 64);
    inner.allocate(60);
    expect(() => inner.allocate(1)).toThrow('an arena of 64 numbers is full');
  });
});
