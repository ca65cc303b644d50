import { describe, expect, it } from 'vitest';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { setPath } from '../../../src/problem/setPath.ts';
import { lawComparison, problems } from './lawComparison.ts';
import { trialsOf } from './runs.ts';

const options = { times: [1, 4, 10], n: 50 };
const trials = 500;
/** Over all problems a right program fails with a probability of 1e-3, once and for all. */
const level = 1e-3 / Object.keys(problems).length;

const denseTrials = (problem: OnlineProblem) => trialsOf('dense weights', problem, options, trials);
const chainTrials = (problem: OnlineProblem) => trialsOf('overlap chain', problem, options, trials);

describe('the overlap chain at N = 50', () => {
  it.each(Object.entries(problems))(
    'has the law of the weights themselves for %s',
    (_, problem) => {
      const compared = lawComparison(problem, [denseTrials(problem), chainTrials(problem)]);
      expect(compared.filter(([, p]) => p < level)).toEqual([]);
    },
  );

  it('would be seen to learn at a rate that is 5% higher', () => {
    const [problem] = Object.values(problems) as [OnlineProblem];
    const faster = setPath(problem, 'networks.student.rate', 1.05 * 1.5) as OnlineProblem;
    const compared = lawComparison(problem, [denseTrials(problem), chainTrials(faster)]);
    expect(Math.min(...compared.map(([, p]) => p))).toBeLessThan(level);
  });
});
