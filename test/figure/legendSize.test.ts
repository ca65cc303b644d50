import { describe, expect, it } from 'vitest';
import { drawnCurve } from '../../src/figure/drawnCurve.ts';
import { legendSize } from '../../src/figure/legendSize.ts';
import { sampleSubject } from './sampleFigure.ts';

const { figure } = sampleSubject;
const curves = (count: number, label: string) =>
  Array.from({ length: count }, (_, place) =>
    drawnCurve({ label, learner: 'teacher', dash: 'solid' }, place, figure, []),
  );

describe('legendSize', () => {
  it('makes entries as wide as the longest label', () => {
    const both = [...curves(1, 'student of a teacher'), ...curves(1, 'oracle')];
    expect(legendSize(both, 14).entryWidth).toBe(
      legendSize(curves(1, 'student of a teacher'), 14).entryWidth,
    );
  });

  it('lets the figure grow with the rows of the legend', () => {
    const heights = [3, 12].map((count) => legendSize(curves(count, 'λ = 0.1'), 14).figureHeight);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    const long = legendSize(curves(3, 'a label so long that it fills a row '.repeat(3)), 14);
    expect(long.figureHeight).toBeGreaterThan(heights[0] ?? 0);
  });

  it('has an answer for no curves', () => {
    expect(legendSize([], 14).entryWidth).toBe(0);
  });
});
