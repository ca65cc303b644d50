import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import { trialOptions } from '../problems.ts';
import { committee, committeeProblem } from './committees.ts';

describe('inputs without room for hidden units', () => {
  const wide = committee('student', { hidden: 4, capacity: 0.5 });
  const pair = [committee('teacher'), committee('student', { capacity: 0.9 })];
  it.each([
    [
      committeeProblem([wide]),
      6,
      'dense',
      'learners.student.hidden is 4; it has 3 inputs (--n is 6)',
    ],
    [
      committeeProblem([committee('student')], { hidden: 7 }),
      6,
      'dense',
      'population.hidden is 7; it must be at most --n, 6',
    ],
    [
      committeeProblem(pair, { hidden: 3 }),
      20,
      'matrix-free',
      'population.hidden is 3; capacities differ by 2 inputs (--n is 20); it needs the design "dense"',
    ],
  ] as const)('are an error (%#)', (problem, n, design, message) => {
    expect(() => simulateTrial(problem, trialOptions({ n, design }))).toThrow(
      new InputError(message),
    );
  });

  it('with room for them are none, in either design', () => {
    const problem = committeeProblem(pair, { hidden: 3 });
    for (const design of ['dense', 'matrix-free'] as const) {
      const { learners } = simulateTrial(problem, trialOptions({ n: 30, design }));
      expect(Object.values(learners).every(({ converged }) => converged)).toBe(true);
    }
  });
});
