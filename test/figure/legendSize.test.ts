import { describe, expect, it } from 'vitest';
import { legendSize } from '../../src/figure/legendSize.ts';

const labels = (count: number, label: string) => Array.from({ length: count }, () => label);

describe('legendSize', () => {
  it('makes entries as wide as the longest label', () => {
    const both = [...labels(1, 'student of a teacher'), ...labels(1, 'oracle')];
    expect(legendSize(both, 14).entryWidth).toBe(
      legendSize(labels(1, 'student of a teacher'), 14).entryWidth,
    );
  });

  it('lets the figure grow with the rows of the legend', () => {
    const heights = [3, 12].map((count) => legendSize(labels(count, 'λ = 0.1'), 14).figureHeight);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    const long = legendSize(labels(3, 'a label so long that it fills a row '.repeat(3)), 14);
    expect(long.figureHeight).toBeGreaterThan(heights[0] ?? 0);
  });

  it('has an answer for no curves', () => {
    expect(legendSize([], 14).entryWidth).toBe(0);
  });
});
