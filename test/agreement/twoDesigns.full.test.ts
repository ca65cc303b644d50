import { expect, it } from 'vitest';
import { lawComparison, problems } from './twoDesigns.ts';

it.each(Object.entries(problems))(
  'two thousand trials of either design do not tell them apart for a %s',
  (_, problem) => {
    const rejected = lawComparison(problem, 2000).filter(([, p]) => p < 1e-3);
    expect(rejected).toEqual([]);
  },
);
