import { describe, expect, it } from 'vitest';
import { createKernels, MemoryLimitError } from '../../src/numerics/kernels.ts';

describe('the arena', () => {
  it('keeps data when the memory grows', () => {
    const kernels = createKernels();
    const first = kernels.allocate(1000);
    kernels.view(first, 1000).forEach((_, i, array) => (array[i] = i));
    const before = kernels.raw.memory.buffer;
    kernels.allocate(1e6);
    expect(kernels.raw.memory.buffer).not.toBe(before);
    expect(kernels.view(first, 1000).every((x, i) => x === i)).toBe(true);
  });

  it('gives arrays on cache lines that do not overlap', () => {
    const kernels = createKernels();
    const pointers = [1, 8, 9, 0, 3].map((n) => kernels.allocate(n));
    expect(pointers.every((p) => p % 64 === 0)).toBe(true);
    const sizes = pointers.slice(1).map((p, i) => p - (pointers[i] ?? NaN));
    expect(sizes).toEqual([64, 64, 128, 0]);
  });

  it('reuses what was allocated after a mark, once that is released', () => {
    const kernels = createKernels();
    kernels.allocate(10);
    const mark = kernels.mark();
    const first = kernels.allocate(100);
    kernels.release(mark);
    expect(kernels.allocate(50)).toBe(first);
  });

  it('says how much would be needed beyond 4 GiB, before anything is reserved', () => {
    const kernels = createKernels();
    const mark = kernels.mark();
    const size = kernels.raw.memory.buffer.byteLength;
    expect(() => kernels.allocate(2 ** 30)).toThrow(MemoryLimitError);
    expect(() => kernels.allocate(2 ** 30)).toThrow(
      '8.00 GiB of memory would be needed in one worker; a worker can address 4 GiB',
    );
    expect(() => kernels.allocate(NaN)).toThrow(MemoryLimitError);
    expect(kernels.mark()).toBe(mark);
    expect(kernels.raw.memory.buffer.byteLength).toBe(size);
  });

  it('works above 2 GiB, where pointers are negative as signed numbers', () => {
    const kernels = createKernels();
    // Reserved, but never touched: the system gives no pages for it.
    kernels.allocate(2 ** 28 + 2 ** 20);
    const x = kernels.allocate(1001);
    expect(x).toBeGreaterThan(2 ** 31);
    kernels.raw.fill(0.5, x, 1001);
    expect(kernels.raw.sum(x, 1001)).toBe(500.5);
    expect(kernels.raw.dot(x, x, 1001)).toBe(250.25);
    expect(kernels.view(x, 1001).every((value) => value === 0.5)).toBe(true);
  });

  it('does not share memory between instances', () => {
    const [a, b] = [createKernels(), createKernels()];
    const [p, q] = [a.allocate(4), b.allocate(4)];
    a.raw.fill(1, p, 4);
    b.raw.fill(2, q, 4);
    expect(a.raw.sum(p, 4)).toBe(4);
  });
});

describe('the wasm module', () => {
  it('needs nothing from its host', () => {
    expect(Object.keys(createKernels().raw)).toContain('fieldsAndGradient');
  });
});
