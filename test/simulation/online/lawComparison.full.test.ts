import { describe, expect, it } from 'vitest';
import { lawComparison, problems } from './lawComparison.ts';
import { trialsOf } from './runs.ts';

const trials = 4000;
const dimensions = [10, 50, 200];
const cases = dimensions.flatMap((n) =>
  Object.entries(problems).map(([name, problem]) => [n, name, problem] as const),
);

describe('the overlap chain', () => {
  it.each(cases)('has at N = %d the law of the weights themselves for %s', (n, _, problem) => {
    const options = { times: [0.5, 2, 8, 20], n };
    const compared = lawComparison(problem, [
      trialsOf('dense weights', problem, options, trials),
      trialsOf('overlap chain', problem, options, trials),
    ]);
    // Over all cases a right program fails with a probability of 1e-3, once and for all.
    expect(compared.filter(([, p]) => p < 1e-3 / cases.length)).toEqual([]);
  });
});
