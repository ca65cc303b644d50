import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import { trialOptions } from '../problems.ts';

const kernel = { kind: 'gaussian', width: 1 };

/** A student of copies of a teacher on points, 40 samples. */
function problem(teacher: object, targets: object): Problem {
  return parseProblem({
    population: { kind: 'mixture', rho: 0.5, delta: 1 },
    alpha: 4,
    learners: [
      { name: 'teacher', ...teacher },
      { name: 'student', loss: 'square', l2: 0.3, targets: { from: 'teacher', ...targets } },
    ],
  });
}

function observables(teacher: object, targets: object) {
  const learners = simulateTrial(problem(teacher, targets), trialOptions({ n: 10 })).learners;
  const student = learners['student'];
  if (!student?.converged) throw new Error(student?.reason ?? 'no student');
  return student.observables;
}

describe('copies of learners on points', () => {
  const ridge = { kind: 'kernel-ridge', kernel, l2: 0.1 };

  it('are what a kernel ridge knows without each sample, when there are as many', () => {
    const [quick, slow] = ['leave-one-out', 40].map((folds) =>
      observables(ridge, { crossFit: { folds } }),
    );
    for (const name of ['m', 'q', 'bias', 'trainLoss'] as const) {
      expect(quick?.[name]).toBeCloseTo(slow?.[name] ?? NaN, 8);
    }
  });

  it('have a strength chosen for them as any others', () => {
    const correction = { kind: 'bounded', crossValidated: true };
    expect(observables(ridge, { correction, crossFit: { folds: 4 } })).toHaveProperty('strength');
  });
});
