import { describe, expect, it } from 'vitest';
import { figureSchema } from '../../src/sweep/figureOptions.ts';

const block = { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε<sub>g</sub>' };

describe('figureSchema', () => {
  it('fills linear scales in', () => {
    expect(figureSchema.parse(block)).toEqual({
      ...block,
      xScale: 'linear',
      yScale: 'linear',
      lines: [],
    });
  });

  it('refuses a descending range', () => {
    expect(figureSchema.safeParse({ ...block, yRange: [0.5, 0.1] }).success).toBe(false);
  });

  it('refuses zero on a logarithmic axis and allows it on a linear one', () => {
    const range = { ...block, xRange: [0, 6] };
    expect(figureSchema.safeParse({ ...range, xScale: 'log' }).success).toBe(false);
    expect(figureSchema.safeParse(range).success).toBe(true);
  });

  it('takes marks with labels only', () => {
    const mark = { x: 1.5, label: 'spinodal' };
    expect(figureSchema.parse({ ...block, marks: [mark] }).marks).toEqual([mark]);
    expect(figureSchema.safeParse({ ...block, marks: [{ x: 1.5 }] }).success).toBe(false);
  });

  it('refuses unknown keys', () => {
    expect(figureSchema.safeParse({ ...block, panels: 2 }).success).toBe(false);
  });
});
