import { describe, expect, it } from 'vitest';
import { figureMarks } from '../../src/figure/figureMarks.ts';
import { figureSchema } from '../../src/sweep/figureOptions.ts';

const block = { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' };
const marks = [{ x: 100, label: 'spinodal' }];
const xs = [1, 150];

describe('figureMarks', () => {
  it('draws one line and one label per mark, and none without', () => {
    const { shapes, annotations } = figureMarks(figureSchema.parse({ ...block, marks }), xs);
    expect(shapes).toMatchObject([{ x0: 100, x1: 100, y0: 0, y1: 1, yref: 'paper' }]);
    expect(annotations).toMatchObject([{ x: 100, text: 'spinodal' }]);
    expect(figureMarks(figureSchema.parse(block), xs)).toEqual({ shapes: [], annotations: [] });
  });

  it('puts the label of a logarithmic axis at its exponent', () => {
    const options = figureSchema.parse({ ...block, marks, xScale: 'log' });
    expect(figureMarks(options, xs).annotations).toMatchObject([{ x: 2 }]);
    expect(figureMarks(options, xs).shapes).toMatchObject([{ x0: 100 }]);
  });

  it('shifts labels away from their own line, to the side where they stand', () => {
    const near = [
      { x: 70, label: 'lower' },
      { x: 73, label: 'upper' },
    ];
    const { annotations } = figureMarks(figureSchema.parse({ ...block, marks: near }), xs);
    expect(annotations).toMatchObject([
      { text: 'lower', xanchor: 'right', xshift: -4, yshift: 0 },
      { text: 'upper', xanchor: 'left', xshift: 4, yshift: 0 },
    ]);
  });
});
