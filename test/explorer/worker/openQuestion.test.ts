import { describe, expect, it } from 'vitest';
import { solveCurve } from '../../../src/answer/solve.ts';
import { openQuestion, planTrials, rowsOf } from '../../../src/explorer/worker/openQuestion.ts';

const experiment = {
  title: 'the best ridge',
  problem: {
    population: { kind: 'mixture' },
    alpha: 2,
    learners: [{ name: 'a', loss: 'square', l2: 'optimal' }],
  },
  axes: { alpha: '1, 2' },
  simulate: { axes: { alpha: '2' }, n: 50, trials: 2 },
  curves: [{ label: 'best', learner: 'a' }],
  figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
};

describe('a question with settings that are optimal', () => {
  const question = openQuestion(experiment);
  const answers = question.plan.theories.map(({ number, problems }) => {
    const solutions = solveCurve(problems);
    question.theories.set(number, solutions);
    return solutions;
  });

  it('has trials of the settings that theory found, and of no others', () => {
    expect(question.plan.provisional).toBe(true);
    planTrials(question);
    expect(question.plan.provisional).toBe(false);
    const best = answers[0]?.[1]?.optima[0]?.value;
    expect(best).toBeTypeOf('number');
    expect(question.plan.draws).toHaveLength(1);
    expect(question.plan.draws[0]?.problems).toMatchObject([{ learners: [{ l2: best }] }]);
  });

  it('keeps its curves', () => {
    const drawn = rowsOf(question).filter(({ observable }) => observable === 'testError');
    expect(drawn.map(({ axes, kind }) => [axes['alpha'], kind])).toEqual([
      [1, 'theory'],
      [2, 'theory'],
    ]);
  });
});
