import { describe, expect, it } from 'vitest';
import { quickExperiment } from '../../src/sweep/adjustExperiment.ts';
import { complaintOf, tiny, tinyExperiment, tinyQuestion } from './tinyExperiment.ts';

const theory = { tolerance: 1e-3, most: 50 };
const trials = { stderr: 0.01, most: 50 };
const noSimulation = { simulate: undefined, quick: {} };

describe('an experiment file', () => {
  it('may be refined and have a budget, in its smaller version others', () => {
    const quick = { refine: { theory: { ...theory, most: 9 } }, budget: { seconds: 1 } };
    const experiment = tinyExperiment({
      refine: { theory, trials },
      budget: { trials: 99 },
      quick,
    });
    expect(experiment.refine).toEqual({ theory, trials });
    expect(quickExperiment(experiment)).toMatchObject(quick);
    const { refine, budget } = tinyQuestion({ refine: { theory } });
    expect({ refine, budget }).toEqual({ refine: { theory }, budget: undefined });
    expect(Object.keys(tinyQuestion())).not.toContain('refine');
    expect(Object.keys(tinyQuestion())).not.toContain('budget');
  });

  it.each([
    ['nothing refined', { refine: {} }, /refine: theory, trials or both/],
    ['a budget of nothing', { budget: {} }, /budget: trials, seconds or both/],
    ['no tolerance', { refine: { theory: { ...theory, tolerance: 0 } } }, /tolerance is 0/],
    [
      'refined trials of nothing',
      { ...noSimulation, refine: { trials } },
      /refine.trials is given; it needs a simulate block/,
    ],
    [
      'a budget of nothing simulated',
      { ...noSimulation, budget: { trials: 9 } },
      /budget is given; it needs a simulate block/,
    ],
    [
      'errors from one trial',
      { simulate: { trials: 1 }, refine: { trials } },
      /points have 1 trial first; their error/,
    ],
    [
      'fewer trials than there are',
      { refine: { trials: { stderr: 1, most: 2 } } },
      /refine.trials.most is 2; points have 3/,
    ],
    [
      'a refined theory of axes that follow x',
      {
        axes: { alpha: '1,2', 'learners.teacher.l2': '1,2' },
        zip: [['alpha', 'learners.teacher.l2']],
        refine: { theory },
      },
      /refine.theory is given; what follows alpha \(zip\)/,
    ],
    [
      'a refined map',
      {
        ...noSimulation,
        axes: { alpha: '1:3:3', 'learners.teacher.l2': '1:3:3' },
        curves: [tiny.curves[0]],
        figure: { ...tiny.figure, y: 'learners.teacher.l2', z: 'testError', zLabel: 'ε' },
        refine: { theory },
      },
      /refine is given; a map has a cell/,
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(complaintOf(changes)).toMatch(expected);
  });
});
