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

  it('takes further panels, each with a vertical axis of its own, and none unless asked', () => {
    const panel = { y: 'overlap', yLabel: 'R' };
    expect(figureSchema.parse({ ...block, panels: [panel] }).panels).toEqual([
      { ...panel, yScale: 'linear' },
    ]);
    expect(Object.keys(figureSchema.parse(block))).not.toContain('panels');
    const log = { ...panel, yScale: 'log', yRange: [0, 1] };
    expect(figureSchema.safeParse({ ...block, panels: [log] }).success).toBe(false);
    expect(figureSchema.safeParse({ ...block, panels: [] }).success).toBe(false);
  });

  it('refuses panels of a map', () => {
    const map = { ...block, y: 'learners.student.l2', z: 'testError', zLabel: 'ε' };
    expect(figureSchema.safeParse(map).success).toBe(true);
    const panels = [{ y: 'q', yLabel: 'Q' }];
    expect(figureSchema.safeParse({ ...map, panels }).success).toBe(false);
  });

  it('refuses unknown keys', () => {
    expect(figureSchema.safeParse({ ...block, colours: 2 }).success).toBe(false);
  });
});
