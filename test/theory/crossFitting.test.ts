import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { solveTheory, theoryAlong } from '../../src/theory/solveTheory.ts';
import { uniform } from '../uniform.ts';
import { drawnPopulation } from './drawnPopulation.ts';
import { logistic, mixture, observablesOf, solved } from './problems.ts';

type LearnerInput = ProblemInput['learners'][number];
type Folds = number | 'leave-one-out';

const drawn = fc.record({
  population: drawnPopulation,
  alpha: uniform(0.5, 4),
  teacherRidge: uniform(0.05, 1),
  studentRidge: uniform(0.05, 1),
  capacity: fc.constantFrom(1, 0.6),
});

function square(name: string, l2: number, rest: object = {}): LearnerInput {
  return { name, loss: 'square', l2, ...rest };
}

/** A teacher and a student with square loss. */
interface Setting {
  population: ProblemInput['population'];
  alpha: number;
  teacherRidge: number;
  studentRidge: number;
  capacity: number;
}

/** A teacher with square loss and its student, cross-fitted unless folds are undefined. */
function squares(
  { population: law, alpha, teacherRidge, studentRidge, capacity }: Setting,
  folds: Folds | undefined,
  mixing = 1,
): ProblemInput {
  const crossFit = folds === undefined ? {} : { crossFit: { folds } };
  return {
    population: law,
    alpha,
    learners: [
      square('teacher', teacherRidge),
      square('student', studentRidge, {
        capacity,
        targets: { from: 'teacher', mixing, ...crossFit },
      }),
    ],
  };
}

/** What does not depend on which loss is meant by the same minimiser. */
const common = ['m', 'q', 'bias', 'testError', 'trainError'] as const;

/** The largest difference of two answers about the student, relative to 1 + |value|. */
function distance(one: ProblemInput, other: ProblemInput): number {
  const [a, b] = [solved(one, 'student'), solved(other, 'student')];
  return Math.max(...common.map((name) => Math.abs(a[name] - b[name]) / (1 + Math.abs(b[name]))));
}

describe('targets of square loss from a teacher that leaves out the sample itself', () => {
  it('are (1+V) times those of the teacher itself less V times the labels', () => {
    fc.assert(
      fc.property(drawn, uniform(0.2, 1), (setting, mixing) => {
        const teacher = solved(squares(setting, undefined), 'teacher');
        // Residuals shrink by 1 + V when a sample is trained on.
        const growth = Math.sqrt(teacher.testLoss / teacher.trainLoss);
        const left = squares(setting, 'leave-one-out', mixing);
        // Closed forms: nothing but rounding.
        expect(distance(left, squares(setting, undefined, mixing * growth))).toBeLessThan(1e-9);
      }),
      { numRuns: 12 },
    );
  });

  it('are the limit of many folds, which is approached at least as fast as 1/F', () => {
    fc.assert(
      fc.property(drawn, (setting) => {
        const limit = squares(setting, 'leave-one-out');
        // With fewer folds the next order in 1/F is a tenth of the first.
        const [few, many] = [25, 100].map((folds) => distance(squares(setting, folds), limit));
        expect(many).toBeLessThan(0.35 * (few as number) + 1e-9);
        expect(few).toBeLessThan(0.5);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a teacher that least squares fit without a ridge', () => {
  it('teaches the labels (OLS), and so does leaving out each sample, but not each half', () => {
    const setting = {
      population: { kind: 'mixture' as const, rho: 0.3, delta: 1 },
      alpha: 2.5,
      teacherRidge: 0,
      studentRidge: 0.2,
      capacity: 0.6,
    };
    const labels = squares(setting, undefined, 0);
    expect(distance(squares(setting, undefined), labels)).toBeLessThan(1e-9);
    expect(distance(squares(setting, 2), labels)).toBeGreaterThan(0.01);
    // Residuals of least squares are orthogonal to all features, scaled by 1 + V as well as not.
    expect(distance(squares(setting, 'leave-one-out'), labels)).toBeLessThan(1e-9);
  });

  it('has no copies on fewer samples than inputs', () => {
    const setting = {
      population: { kind: 'perceptron' as const, noise: 0.1 },
      alpha: 1.5,
      teacherRidge: 0,
      studentRidge: 0.2,
      capacity: 1,
    };
    const answer = solveTheory(parseProblem(squares(setting, 2)));
    expect(answer.learners['teacher']?.converged).toBe(true);
    // Copies see α/2 < 1: of many minimisers they take that of least norm, as any learner does.
    expect(observablesOf(answer, 'student').testError).toBeGreaterThan(0);
  });
});

const squareSetting: Setting = {
  population: mixture,
  alpha: 2,
  teacherRidge: 0.1,
  studentRidge: 0.1,
  capacity: 0.5,
};

describe('cross-fitting', () => {
  const law = { population: mixture, alpha: 2 };
  const teacher = logistic('teacher', 0.3);
  const student = (targets: object, rest: object = {}) =>
    logistic('student', 0.2, { capacity: 0.5, targets: { from: 'teacher', ...targets }, ...rest });

  it('changes nothing about the teacher itself', () => {
    const [plain, folded] = [{}, { crossFit: { folds: 2 } }].map((targets) => {
      const learners = [teacher, student(targets)];
      return solved({ ...law, learners }, 'teacher');
    });
    for (const [name, value] of Object.entries(plain ?? {})) {
      // The same equations, with shares that add up to one another but for rounding.
      expect(folded?.[name as 'm'], name).toBeCloseTo(value, 9);
    }
  });

  it('changes nothing where the teacher has never seen the sample', () => {
    const data = [
      { name: 'seen', share: 0.5 },
      { name: 'fresh', share: 0.5, labels: false },
    ];
    const [plain, left] = [{}, { crossFit: { folds: 'leave-one-out' as const } }].map((targets) => {
      const learners = [{ ...teacher, on: ['seen'] }, student(targets, { on: ['fresh'] })];
      return solved({ ...law, data, learners }, 'student');
    });
    expect(left).toEqual(plain);
  });

  it('changes nothing as the ridge of the teacher leaves it only its bias', () => {
    const rigid = logistic('teacher', 1e5);
    const [plain, ...others] = [
      {},
      { crossFit: { folds: 2 } },
      { crossFit: { folds: 'leave-one-out' as const } },
    ].map((targets) => solved({ ...law, learners: [rigid, student(targets)] }, 'student'));
    for (const other of others) {
      // Weights of the order of 1/λ̃ are what is left.
      for (const name of common) expect(other[name], name).toBeCloseTo(plain?.[name] ?? NaN, 4);
    }
  });

  it('makes soft targets less sure than the labels they were trained on', () => {
    const crossEntropies = [{}, { crossFit: { folds: 2 } }].map(
      (targets) =>
        solved({ ...law, learners: [teacher, student(targets)] }, 'student').trainCrossEntropy,
    );
    expect(crossEntropies[1]).toBeGreaterThan(crossEntropies[0] as number);
  });

  it('is solved along an axis as it is on its own, also where the number of folds changes', () => {
    const along = theoryAlong();
    const problems = [
      [0.2, 2],
      [0.3, 2],
      [0.3, 3],
    ].map(([l2 = NaN, folds]) => squares({ ...squareSetting, studentRidge: l2 }, folds));
    const logistics = [0.2, 0.3].map((l2) => {
      const own = { ...student({ crossFit: { folds: 2 } }), l2 };
      return { ...law, learners: [teacher, own] };
    });
    for (const input of [...problems, ...logistics]) {
      const { testError, q } = observablesOf(along(parseProblem(input)), 'student');
      const alone = solved(input, 'student');
      expect(testError).toBeCloseTo(alone.testError, 6);
      expect(q).toBeCloseTo(alone.q, 5);
    }
  });

  it('reports the learners of the problem and no copies', () => {
    const learners = [teacher, student({ crossFit: { folds: 2 } }), logistic('other', 0.5)];
    const answer = solveTheory(parseProblem({ ...law, learners }));
    expect(Object.keys(answer.learners)).toEqual(['teacher', 'student', 'other']);
    const pairs = ['teacher,student', 'teacher,other', 'student,other'];
    expect(Object.keys(answer.overlaps).sort()).toEqual([...pairs].sort());
  });

  it('is the same for two students of one teacher, in one problem or in two', () => {
    const targets = { crossFit: { folds: 2 } };
    const second = { ...student(targets), name: 'second', l2: 0.7 };
    const together = solveTheory(
      parseProblem({ ...law, learners: [teacher, student(targets), second] }),
    );
    const alone = solved({ ...law, learners: [teacher, second] }, 'second');
    expect(observablesOf(together, 'second')).toEqual(alone);
  });
});

describe('a learner whose cross-fitting no theory covers has a reason instead of numbers', () => {
  const targets = { from: 'teacher', crossFit: { folds: 2 } };
  const reasonOf = (learners: LearnerInput[], name: string, law: object = mixture) => {
    const input = { population: law, alpha: 2, learners } as ProblemInput;
    const answer = solveTheory(parseProblem(input)).learners[name];
    return answer?.converged === false ? answer.reason : 'it has an answer';
  };

  it('as with two stages of folds in one chain', () => {
    const learners = [
      square('teacher', 1),
      square('middle', 1, { targets }),
      square('last', 1, { targets: { ...targets, from: 'middle' } }),
    ];
    expect(reasonOf(learners, 'middle')).toBe('it has an answer');
    expect(reasonOf(learners, 'last')).toContain('two stages of one chain (middle and last)');
  });

  it('as with more folds than can be solved', () => {
    const many = { ...targets, crossFit: { folds: 101 } };
    const learners = [square('teacher', 1), square('student', 1, { targets: many })];
    expect(reasonOf(learners, 'student')).toContain('leave-one-out is their limit');
    const ten = { ...targets, crossFit: { folds: 30 } };
    const rounded = [logistic('teacher', 1), logistic('student', 1, { targets: ten })];
    expect(reasonOf(rounded, 'student')).toContain('too many');
  });

  it('as with a teacher on random features, or with a student on a gradient flow', () => {
    const features = { count: 2, activation: 'erf' };
    const featured = [square('teacher', 1, { features }), square('student', 1, { targets })];
    expect(reasonOf(featured, 'student', { kind: 'perceptron' })).toContain('random features');
    const training = { method: 'gradient-flow' as const, time: 1 };
    const flowing = [square('teacher', 1), square('student', 1, { training, targets })];
    expect(reasonOf(flowing, 'student', { kind: 'perceptron' })).toContain('cross-fitting');
  });

  it('as with copies whose samples are separable', () => {
    // α* = 4.849 (ρ = .2, Δ = 1): the teacher has a minimiser at α = 6, its copies at α = 3 have none.
    const learners = [logistic('teacher', 0), logistic('student', 0.1, { targets })];
    const input = { population: mixture, alpha: 6, learners } as ProblemInput;
    const answer = solveTheory(parseProblem(input));
    expect(answer.learners['teacher']?.converged).toBe(true);
    expect(answer.learners['student']).toMatchObject({
      converged: false,
      reason: 'student learns from teacher without fold 1, which has no answer',
    });
  });
});
