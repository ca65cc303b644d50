import { describe, expect, it } from 'vitest';
import { figure } from '../../src/figure/figure.ts';
import { figureSpec } from '../../src/figure/figureSpec.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { tiny, tinyExperiment } from '../sweep/tinyExperiment.ts';

const published = { file: 'paper.csv', curve: 'teacher' };
const result = await sweep(
  tinyExperiment({ curves: [{ ...tiny.curves[0], published }], simulate: undefined, quick: {} }),
  { readPublished: () => [[2, 0.25]] },
);

describe('figure', () => {
  it('draws the rows of a sweep and the published points of its experiment', () => {
    const { data, config } = figure(result);
    const { data: without } = figureSpec(result.experiment, result.rows);
    expect(data[0]).toMatchObject({ x: [2], y: [0.25] });
    expect(data.length).toBeGreaterThan(without.length);
    expect(config).toMatchObject({ responsive: true });
  });
});
