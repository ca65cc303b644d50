import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { solveTheory, theoryAlong } from '../../../src/theory/solveTheory.ts';

/** A teacher that remembers, with students that see it remember and students that do not. */
function problem(memory: number, alpha = 3): Problem {
  const student = { loss: 'logistic', l2: 0.1, capacity: 0.5 };
  return parseProblem({
    population: { kind: 'mixture', rho: 0.3, delta: 1 },
    alpha,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 1, memory },
      { ...student, name: 'labels' },
      { ...student, name: 'plain', targets: { from: 'teacher' } },
      { ...student, name: 'crossfit', targets: { from: 'teacher', crossFit: { folds: 2 } } },
      { name: 'unridged', loss: 'logistic', l2: 0, capacity: 0.2 },
    ],
  });
}

describe('solutions along an axis', () => {
  const solve = theoryAlong();
  const [first, second] = [solve(problem(0.2)), solve(problem(0.6))];

  it.each(['teacher', 'labels', 'crossfit'])('are kept where nothing changes for %s', (name) => {
    expect(second.learners[name]).toBe(first.learners[name]);
    expect(first.learners[name]).toMatchObject({ converged: true });
  });

  it.each(['plain', 'unridged'])('are found anew for %s', (name) => {
    expect(second.learners[name]).not.toBe(first.learners[name]);
  });

  it('are those of the problem by itself', () => {
    const alone = solveTheory(problem(0.6));
    for (const [name, answer] of Object.entries(second.learners)) {
      const other = alone.learners[name];
      if (!answer.converged || other?.converged !== true) throw new Error(`${name} has no answer`);
      // Two quadratures agree to 1e-6 before either is an answer.
      expect(answer.observables.testError).toBeCloseTo(other.observables.testError as number, 6);
      expect(answer.observables.q).toBeCloseTo(other.observables.q as number, 5);
    }
    expect(second.overlaps['teacher,plain']).toBeCloseTo(
      alone.overlaps['teacher,plain'] as number,
      5,
    );
  });

  it('have no bias where clouds are equally likely, whatever that of the neighbour is', () => {
    const along = theoryAlong();
    const [neighbour, balanced] = [0.4, 0.5].map((rho) =>
      along(
        parseProblem({
          population: { kind: 'mixture', rho, delta: 1 },
          alpha: 2,
          learners: [{ name: 'teacher', loss: 'logistic', l2: 0.1 }],
        }),
      ),
    );
    expect(neighbour?.learners['teacher']).not.toMatchObject({ observables: { bias: 0 } });
    expect(balanced?.learners['teacher']).toMatchObject({ observables: { bias: 0 } });
  });

  it('are not kept for another sample', () => {
    expect(solve(problem(0.6, 4)).learners.labels).not.toBe(second.learners.labels);
  });
});
