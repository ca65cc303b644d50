import { expect, it } from 'vitest';
import { committeeProblems } from './committeeDesigns.ts';
import { crossFitted, lawComparison, problems } from './twoDesigns.ts';

it.each(Object.entries(problems))(
  'two thousand trials of either design do not tell them apart for a %s',
  (_, problem) => {
    const rejected = lawComparison(problem, { n: 200, trials: 2000 }).filter(([, p]) => p < 1e-3);
    expect(rejected).toEqual([]);
  },
);

it.each(Object.entries(committeeProblems))(
  'a thousand trials of either design do not tell them apart for committees and %s',
  (_, problem) => {
    const rejected = lawComparison(problem, { n: 100, trials: 1000 }).filter(([, p]) => p < 1e-3);
    expect(rejected).toEqual([]);
  },
);

it('five hundred trials of either design do not tell them apart for cross-fitted targets', () => {
  const compared = lawComparison(crossFitted, { n: 100, trials: 500 });
  expect(compared.filter(([, p]) => p < 1e-3)).toEqual([]);
});
