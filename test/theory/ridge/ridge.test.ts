import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { spectralAverage } from '../../../src/theory/gradientFlow/spectralAverage.ts';
import { resolventMoments } from '../../../src/theory/ridge/resolventMoments.ts';
import { minNormRegression, ridgeRegression } from '../../../src/theory/ridge/ridgeRegression.ts';
import { selfDistillation } from '../../../src/theory/ridge/selfDistillation.ts';
import { weakToStrong } from '../../../src/theory/ridge/weakToStrong.ts';
import { solveTheory } from '../../../src/theory/solveTheory.ts';
import { observablesOf } from '../problems.ts';

const logBetween = (min: number, max: number) =>
  fc
    .double({ min: Math.log10(min), max: Math.log10(max), noNaN: true })
    .map((power) => 10 ** power);

const settings = fc.record({
  alpha: logBetween(0.1, 10),
  l2: logBetween(1e-2, 30),
  noise: fc.double({ min: 0.05, max: 2, noNaN: true }),
});

function square(name: string, l2: number, rest: object = {}): ProblemInput['learners'][number] {
  return { name, loss: 'square', l2, ...rest };
}

/** Solves learners on real labels by chain state evolution. */
function chain(noise: number, problem: Omit<ProblemInput, 'population'>) {
  const population = { kind: 'perceptron', output: 'linear', noise } as const;
  return solveTheory(parseProblem({ population, ...problem }));
}

describe('resolventMoments', () => {
  it('are averages of (s+λ)^{−n} over Marchenko–Pastur’s law', () => {
    fc.assert(
      fc.property(logBetween(0.1, 10), logBetween(1e-2, 30), (alpha, l2) => {
        const moments = resolventMoments(alpha, l2, 4);
        moments.forEach((moment, i) => {
          const n = i + 1;
          // (s+λ)^{−n} = λ^{−n} − s·f(s): the average over the matrix of samples, times α.
          const f = (s: number) => (l2 ** -n - (s + l2) ** -n) / s;
          const direct = l2 ** -n - alpha * spectralAverage(alpha, f).value;
          // The difference cancels: its error is that of λ^{−n}.
          expect(Math.abs(moment - direct) * l2 ** n).toBeLessThan(1e-11);
        });
      }),
      { numRuns: 40, seed: 20 },
    );
  });

  it('refuse a ridge of zero, at which they may be infinite', () => {
    expect(() => resolventMoments(2, 0, 1)).toThrow(RangeError);
  });
});

describe('ridge regression in closed form', () => {
  it('is chain state evolution with the square loss on real labels', () => {
    fc.assert(
      fc.property(settings, ({ alpha, l2, noise }) => {
        const closed = ridgeRegression({ alpha, l2, noise });
        const answer = chain(noise, { alpha, learners: [square('ridge', l2)] });
        const { m, q, testError } = observablesOf(answer, 'ridge');
        expect(m).toBeCloseTo(closed.m, 10);
        expect(q).toBeCloseTo(closed.q, 10);
        expect(testError).toBeCloseTo(closed.excess, 10);
      }),
      { numRuns: 50, seed: 21 },
    );
  });

  it('tends to least squares of least norm as the ridge vanishes', () => {
    for (const alpha of [0.3, 0.8, 1.3, 4]) {
      const limit = minNormRegression(alpha, 0.25);
      const near = ridgeRegression({ alpha, l2: 1e-12, noise: 0.25 });
      // The correction is of order λ/|1−α|³.
      expect(near.excess).toBeCloseTo(limit.excess, 9);
      expect(near.q).toBeCloseTo(limit.q, 9);
    }
  });

  it('has no finite error at α = 1 without a ridge, unless there is no noise', () => {
    expect(minNormRegression(1, 0.25).excess).toBe(Number.POSITIVE_INFINITY);
    expect(minNormRegression(1, 0).excess).toBe(0);
  });
});

describe('ridge self-distillation in closed form', () => {
  it('is chain state evolution of a student with the teacher’s ridge, at any mixing', () => {
    fc.assert(
      fc.property(settings, ({ alpha, l2, noise }) => {
        const closed = selfDistillation({ alpha, l2, noise });
        const student = (name: string, mixing: number) =>
          square(name, l2, { targets: { from: 'ridge', mixing } });
        const learners = [
          square('ridge', l2),
          student('pure', 1),
          student('mixed', closed.mixing),
          student('less', closed.mixing - 0.1),
          student('more', closed.mixing + 0.1),
        ];
        const answer = chain(noise, { alpha, learners });
        const error = (name: string) => observablesOf(answer, name).testError;
        expect(error('ridge')).toBeCloseTo(closed.ridge, 9);
        expect(error('pure')).toBeCloseTo(closed.pure, 9);
        expect(error('mixed')).toBeCloseTo(closed.mixed, 9);
        // The best mixing is in the middle of two that are equally bad.
        expect(error('less')).toBeCloseTo(error('more'), 9);
        expect(error('less')).toBeGreaterThanOrEqual(error('mixed') - 1e-12);
      }),
      { numRuns: 40, seed: 22 },
    );
  });

  it('never beats the best ridge, λ = noise, which is Bayes-optimal, nor improves upon it', () => {
    fc.assert(
      fc.property(settings, ({ alpha, l2, noise }) => {
        const best = ridgeRegression({ alpha, l2: noise, noise }).excess;
        const { ridge, mixed, mixing } = selfDistillation({ alpha, l2, noise });
        expect(mixed).toBeLessThanOrEqual(ridge);
        expect(mixed).toBeGreaterThanOrEqual(best - 1e-9);
        expect(Math.sign(mixing)).toBe(Math.sign(noise - l2));
      }),
      { numRuns: 100, seed: 23 },
    );
    expect(selfDistillation({ alpha: 2, l2: 0.7, noise: 0.7 }).mixing).toBeCloseTo(0, 12);
  });
});

describe('weak-to-strong ridge in closed form', () => {
  it('is chain state evolution of a student on a part of the sample without labels', () => {
    fc.assert(
      fc.property(settings, logBetween(0.1, 10), logBetween(1e-2, 30), (teacher, fresh, l2) => {
        const closed = weakToStrong(teacher, { alpha: fresh, l2 });
        const alpha = teacher.alpha + fresh;
        const answer = chain(teacher.noise, {
          alpha,
          data: [
            { name: 'labelled', share: teacher.alpha / alpha },
            { name: 'fresh', share: fresh / alpha, labels: false },
          ],
          learners: [
            square('teacher', teacher.l2, { on: ['labelled'] }),
            square('student', l2, { on: ['fresh'], targets: { from: 'teacher' } }),
          ],
        });
        const { m, q, testError } = observablesOf(answer, 'student');
        expect(m).toBeCloseTo(closed.m, 9);
        expect(q).toBeCloseTo(closed.q, 9);
        expect(testError).toBeCloseTo(closed.excess, 9);
      }),
      { numRuns: 40, seed: 24 },
    );
  });
});

describe('stages of self-distillation', () => {
  it('are powers of s/(s+λ) of the spectrum: m of stage k is E[(s/(s+λ))^k]', () => {
    const [alpha, l2] = [1.7, 0.4];
    const learners = Array.from({ length: 10 }, (_, i) =>
      square(`stage${i + 1}`, l2, i === 0 ? {} : { targets: { from: `stage${i}` } }),
    );
    const answer = chain(0.5, { alpha, learners });
    learners.forEach(({ name }, i) => {
      const power = alpha * spectralAverage(alpha, (s) => s ** i / (s + l2) ** (i + 1)).value;
      expect(observablesOf(answer, name).m).toBeCloseTo(power, 11);
    });
  });
});
