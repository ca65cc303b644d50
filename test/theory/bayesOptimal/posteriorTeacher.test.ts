import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { solveTheory } from '../../../src/theory/solveTheory.ts';
import type { TheoryAnswer } from '../../../src/theory/theoryAnswer.ts';
import { uniform } from '../../uniform.ts';
import { logistic, observablesOf } from '../problems.ts';

type Learners = ProblemInput['learners'];
type PopulationInput = Extract<ProblemInput['population'], { kind: 'perceptron' }>;

function solve(
  population: Omit<PopulationInput, 'kind'>,
  alpha: number,
  learners: Learners,
  data?: ProblemInput['data'],
): TheoryAnswer {
  const problem = { population: { kind: 'perceptron' as const, ...population }, alpha, learners };
  return solveTheory(parseProblem({ ...problem, ...(data && { data }) }));
}

const bayes = { name: 'bayes', kind: 'bayes-optimal' as const };

describe('a posterior mean in a chain', () => {
  it('teaches a masked logistic student as known, m = S', () => {
    const answer = solve({}, 2, [
      bayes,
      logistic('student', 0.05, { capacity: 0.6, targets: { from: 'bayes' } }),
    ]);
    expect(observablesOf(answer, 'bayes').q).toBeCloseTo(0.728298, 6);
    const { m, q } = observablesOf(answer, 'student');
    expect([m, q, answer.overlaps['bayes,student']]).toEqual([
      expect.closeTo(0.39436, 5),
      expect.closeTo(0.43384, 5),
      expect.closeTo(0.39436, 5),
    ]);
  });

  it('overlaps with whatever is learnt from the same sample as much as the truth does', () => {
    // E[w · E[w*|sample]] = E[w · w*] for every function w of the sample.
    fc.assert(
      fc.property(
        fc.constantFrom(
          { output: 'sign' as const },
          { output: 'sign' as const, noise: 0.2, flips: 0.05 },
          { output: 'logit' as const, beta: 2 },
          { output: 'linear' as const, noise: 0.3 },
        ),
        uniform(0.4, 3),
        uniform(0.05, 1),
        fc.constantFrom(1, 0.6),
        (population, alpha, l2, capacity) => {
          const loss = population.output === 'linear' ? 'square' : 'logistic';
          const direct = { name: 'direct', loss, l2, capacity } as const;
          const student = { ...direct, name: 'student', targets: { from: 'bayes', mixing: 0.7 } };
          const answer = solve(population, alpha, [direct, bayes, student]);
          const { overlaps } = answer;
          expect(overlaps['direct,bayes']).toBeCloseTo(observablesOf(answer, 'direct').m, 7);
          expect(overlaps['bayes,student']).toBeCloseTo(observablesOf(answer, 'student').m, 7);
        },
      ),
      { numRuns: 6, seed: 9 },
    );
  });

  it('is ridge regression with λ = noise for real labels, unseen inputs being noise too', () => {
    const ridge = { name: 'ridge', loss: 'square' as const, l2: 0.5, capacity: 0.7 };
    const student = { name: 'student', loss: 'square' as const, l2: 1.3 };
    const both = solve({ output: 'linear', noise: 0.2 }, 1.5, [
      { ...bayes, capacity: 0.7 },
      ridge,
      { ...student, name: 'ofBayes', targets: { from: 'bayes', mixing: 0.4 } },
      { ...student, name: 'ofRidge', targets: { from: 'ridge', mixing: 0.4 } },
    ]);
    const names = ['m', 'q', 'testError', 'trainError'] as const;
    for (const [one, other] of [
      ['bayes', 'ridge'],
      ['ofBayes', 'ofRidge'],
    ] as const) {
      for (const name of names) {
        const expected = observablesOf(both, other)[name];
        expect(observablesOf(both, one)[name]).toBeCloseTo(expected, 10);
      }
    }
  });

  it('learns from the labelled parts alone', () => {
    const data = [
      { name: 'labelled', share: 0.4 },
      { name: 'bare', share: 0.6, labels: false },
    ];
    const half = observablesOf(solve({ noise: 0.1 }, 3, [bayes], data), 'bayes');
    const whole = observablesOf(solve({ noise: 0.1 }, 1.2, [bayes]), 'bayes');
    expect(half.q).toBeCloseTo(whole.q, 12);
  });

  it('errs on its own sample only where labels have noise', () => {
    expect(observablesOf(solve({}, 1, [bayes]), 'bayes').trainError).toBe(0);
    const { trainError, testError } = observablesOf(solve({ noise: 0.3 }, 1, [bayes]), 'bayes');
    expect(trainError).toBeGreaterThan(0);
    expect(trainError).toBeLessThan(testError);
  });

  it('has no students where it knows everything, and says so', () => {
    const answer = solve({ weights: 'binary' }, 2, [
      bayes,
      logistic('student', 0.1, { targets: { from: 'bayes' } }),
    ]);
    expect(observablesOf(answer, 'bayes')).toMatchObject({ m: 1, q: 1, testError: 0 });
    expect(answer.learners.student).toMatchObject({
      converged: false,
      reason: 'no theory covers students of bayes, which knows w*',
    });
  });
});
