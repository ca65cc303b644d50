import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';
import type { Learner, Problem } from '../../src/problem/problem.ts';
import { runPath } from '../../src/simulation/runPath.ts';
import { runTrial } from '../../src/simulation/runTrial.ts';
import type { LearnerTrial, TrialAnswer } from '../../src/simulation/trialAnswer.ts';
import { distilledFrom, perceptron, problemOf, trained, trialOptions } from './problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

const kernels = createKernels();
const options = trialOptions({ n: 100 });

function path(problems: readonly Problem[]): TrialAnswer[] {
  return runPath(kernels, problems, options);
}

function alone(problem: Problem): TrialAnswer {
  return runTrial(kernels, problem, options);
}

function learnerOf(answer: TrialAnswer | undefined, name: string): Converged {
  const learner = answer?.learners[name];
  if (!learner?.converged) throw new Error(learner?.reason ?? 'no such learner');
  return learner;
}

/** The largest difference of an observable, relative to 1 + its size. */
function difference(one: Converged, other: Converged): number {
  const differences = Object.entries(one.observables).map(([name, value]) => {
    const twin = other.observables[name as 'm'] ?? NaN;
    return Math.abs(value - twin) / (1 + Math.abs(value));
  });
  return Math.max(...differences);
}

/** Kernels that count how often normals are drawn. */
function countingKernels(): { kernels: Kernels; draws: () => number } {
  const plain = createKernels();
  let draws = 0;
  const fillNormals = (state: number, out: number, n: number): void => {
    draws += n;
    plain.raw.fillNormals(state, out, n);
  };
  return { kernels: { ...plain, raw: { ...plain.raw, fillNormals } }, draws: () => draws };
}

const ridges = [1, 0.1, 0.01, 1e-3, 1e-5];
const student = trained('student', {
  l2: 1e-3,
  capacity: 0.5,
  targets: distilledFrom('teacher'),
});
const closed = { loss: 'square', training: { method: 'closed-form' } } as const;

describe('runPath', () => {
  it('gives at every point what the point gives alone, to the trainers’ tolerance', () => {
    const problems = ridges.map((l2) => problemOf([trained('teacher', { l2 }), student]));
    path(problems).forEach((answer, i) => {
      const single = alone(problems[i] as Problem);
      // A relative gradient of 1e-8 leaves 1e-8 ‖∇ at 0‖ / (smallest curvature); that is below
      // 1e-3 for the teacher of the smallest ridge, whose sample is nearly separable.
      for (const name of ['teacher', 'student']) {
        expect(difference(learnerOf(answer, name), learnerOf(single, name))).toBeLessThan(1e-5);
      }
      const [along, lone] = [answer, single].map(({ overlaps }) => overlaps['teacher,student']) as [
        number,
        number,
      ];
      expect(Math.abs(along - lone)).toBeLessThan(1e-5 * (1 + Math.abs(lone)));
    });
  });

  it('gives the bits of the point alone at its first point', () => {
    const problems = ridges.map((l2) => problemOf([trained('teacher', { l2 }), student]));
    expect(path(problems)[0]).toEqual(alone(problems[0] as Problem));
  });

  it('does not fit again what an earlier point has fitted, to the bit', () => {
    const problems = ridges.map((l2) =>
      problemOf([trained('teacher'), student, trained('other', { l2 })]),
    );
    const single = alone(problems[0] as Problem);
    for (const { learners } of path(problems)) {
      expect(learners['teacher']).toEqual(single.learners['teacher']);
      expect(learners['student']).toEqual(single.learners['student']);
    }
  });

  it('fits a learner again whose teacher has changed, though itself it has not', () => {
    const problems = [1, 0.01].map((l2) => problemOf([trained('teacher', { l2 }), student]));
    const [one, other] = path(problems);
    expect(learnerOf(one, 'student').observables.q).not.toBeCloseTo(
      learnerOf(other, 'student').observables.q as number,
      3,
    );
  });

  it('spares products by starting where the neighbouring point ended', () => {
    const problems = ridges.map((l2) => problemOf([trained('teacher', { l2 })]));
    const products = (answer: TrialAnswer): number => learnerOf(answer, 'teacher').products;
    const along = path(problems).map(products);
    const single = problems.map((problem) => products(alone(problem)));
    const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
    expect(total(along)).toBeLessThan(0.95 * total(single));
  });

  it('starts at zero without a ridge, for the minimiser of smallest norm', () => {
    const square = { loss: 'square', bias: false } as const;
    const problems = [0.1, 0].map((l2) =>
      problemOf([trained('learner', { ...square, l2 })], { alpha: 0.5 }),
    );
    expect(path(problems)[1]).toEqual(alone(problems[1] as Problem));
  });

  it('draws the sample once', () => {
    const counted = countingKernels();
    const problems = ridges.map((l2) => problemOf([trained('teacher', { l2 })]));
    runPath(counted.kernels, problems, options);
    expect(counted.draws()).toBe(100 * 300);
  });

  it('serves the closed forms of all ridges from one matrix, with few or many samples', () => {
    for (const alpha of [0.6, 3]) {
      const problems = [0, ...ridges].map((l2) =>
        problemOf([trained('teacher', { ...closed, l2: alpha < 1 ? l2 : l2 + 0.01 })], { alpha }),
      );
      const answers = path(problems);
      answers.forEach((answer, i) => {
        const single = learnerOf(alone(problems[i] as Problem), 'teacher');
        // Condition numbers up to 1e5 cost five of sixteen digits.
        expect(difference(learnerOf(answer, 'teacher'), single)).toBeLessThan(1e-9);
      });
      const products = answers.map((answer) => learnerOf(answer, 'teacher').products);
      expect(products).toEqual([Math.min(100, 100 * alpha) + 4, 4, 4, 4, 4, 4]);
    }
  });

  it('leaves the memory of the kernels as it was', () => {
    const before = kernels.mark();
    path(ridges.map((l2) => problemOf([trained('teacher', { ...closed, l2 })])));
    expect(kernels.mark()).toBe(before);
  });

  it('refuses problems that do not share a sample, and several without a stored one', () => {
    const learners: Learner[] = [trained('teacher')];
    const problem = problemOf(learners);
    for (const other of [{ alpha: 2 }, { population: perceptron }]) {
      expect(() => path([problem, problemOf(learners, other)])).toThrow('share a sample');
    }
    const unstored = { ...options, design: 'matrix-free' } as const;
    expect(() => runPath(kernels, [problem, problem], unstored)).toThrow('stored');
  });
});
