import * as fc from 'fast-check';
import type { ProblemInput, SingleIndexProblem } from '../../../src/problem/problem.ts';
import { parseSingleIndex } from '../singleIndex.ts';
import { uniform } from '../../uniform.ts';
import { learner, logUniform, population, smooth } from './problemPieces.ts';
import type { LearnerInput } from './problemPieces.ts';

/** The parts of a sample, and those that teacher and student train on. */
interface Division {
  data: NonNullable<ProblemInput['data']>;
  teacher: string[];
  student: string[];
}

const whole: Division = {
  data: [{ name: 'all', share: 1 }],
  teacher: ['all'],
  student: ['all'],
};

/** Fresh inputs without labels, for the student alone or beside those of the teacher. */
const unlabelled = fc.tuple(uniform(0.1, 0.9), fc.boolean()).map(([share, both]): Division => {
  const data = [
    { name: 'old', share },
    { name: 'fresh', share: 1 - share, labels: false },
  ];
  return { data, teacher: ['old'], student: both ? ['old', 'fresh'] : ['fresh'] };
});

/** Samples of which teacher and student share a part. */
const shared = fc.tuple(uniform(0.1, 0.9), uniform(0.1, 0.9)).map(([first, rest]): Division => {
  const second = rest * (1 - first);
  const data = [
    { name: 'first', share: first },
    { name: 'both', share: second },
    { name: 'second', share: 1 - first - second },
  ];
  return { data, teacher: ['first', 'both'], student: ['both', 'second'] };
});

/** A label has no temperature. */
function hardened(student: LearnerInput, hard: boolean): LearnerInput {
  if (!hard || !('loss' in student) || student.targets === undefined) return student;
  return { ...student, targets: { ...student.targets, temperature: 1, hard } };
}

/** A hinge that all but copies another at a weaker ridge takes grids of minutes. */
const ridge = logUniform(1e-3, 1e2);

const losses = [...smooth, 'hinge', 'squared-hinge'] as const;

/**
 * A teacher and a student with any losses, hinges among them, on a whole sample or on parts of one,
 * with soft or hard targets; α, ρ and T as in `robustProblems`, λ from 1e−3 to 1e2.
 */
const arbitraryProblem = fc
  .record({
    population,
    alpha: logUniform(0.05, 50),
    division: fc.oneof(fc.constant(whole), unlabelled, shared),
    teacher: learner('teacher', [], losses),
    student: learner('student', ['teacher'], losses),
    ridges: fc.tuple(ridge, ridge),
    hard: fc.boolean(),
  })
  .map(({ division, teacher, student, ridges, hard, ...rest }) =>
    parseSingleIndex({
      ...rest,
      data: division.data,
      learners: [
        { ...teacher, l2: ridges[0], on: division.teacher },
        { ...hardened(student, hard), l2: ridges[1], on: division.student },
      ] as ProblemInput['learners'],
    }),
  );

/** Random problems of one seed about hard targets, data parts and hinges. */
export function partedProblems(seed: number, count: number): SingleIndexProblem[] {
  // As in `robustProblems`, no preference for the ends of intervals.
  return fc.sample(fc.noBias(arbitraryProblem), { seed, numRuns: count });
}
