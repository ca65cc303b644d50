import { describe, expect, it } from 'vitest';
import { solveCurve } from '../../../../src/answer/solve.ts';
import { openQuestion } from '../../../../src/explorer/worker/openQuestion.ts';
import { courseView } from '../../../../src/explorer/worker/views/courseView.ts';
import { roadAt } from '../../../../src/explorer/view/course/roadAt.ts';

const networks = [
  { name: 'truth', hidden: 2, activation: 'erf' },
  {
    name: 'student',
    hidden: 2,
    activation: 'erf',
    learnsFrom: 'truth',
    rate: 1,
    init: {
      draw: 'exact',
      overlaps: {
        truth: [
          [0.2, 0],
          [0.1, 0.05],
        ],
      },
    },
  },
];

function questionOf(changes: object) {
  return openQuestion({
    title: 'a course',
    problem: { protocol: 'online', time: 4, records: 0, networks },
    axes: { time: '1:4:4' },
    curves: [{ label: 'student', learner: 'student' }],
    figure: { x: 'time', y: 'testError', xLabel: 't', yLabel: 'ε' },
    ...changes,
  });
}

/** A question whose theory is answered. */
function answered(changes: object = {}) {
  const question = questionOf(changes);
  for (const task of question.plan.theories) {
    question.theories.set(task.number, solveCurve(task.problems));
  }
  return question;
}

const view = { name: 'course' } as const;

describe('courseView', () => {
  it('has R by unit and unit of the truth, Q symmetric, at the record nearest to a time', () => {
    const question = answered();
    const { course, figure } = courseView(question, view, 'full');
    if (course === undefined) throw new Error('there is a course');
    expect(figure).not.toBeNull();
    const at = roadAt(course, course.theory, 2.9);
    expect(at.time).toBe(3);
    const [task] = question.plan.theories;
    const overlaps = (task && question.theories.get(task.number)?.[2]?.overlaps) ?? {};
    expect(at.R.map((row) => row.map(({ mean }) => mean))).toEqual([
      [overlaps['truth.1,student.1'], overlaps['truth.2,student.1']],
      [overlaps['truth.1,student.2'], overlaps['truth.2,student.2']],
    ]);
    expect(at.Q[0]?.[1]).toEqual(at.Q[1]?.[0]);
    expect(at.Q[0]?.[1]?.mean).toBe(overlaps['student.1,student.2']);
    expect(at.Q[1]?.[1]?.mean).toBe(overlaps['student.2,student.2']);
    // Unit 1 began nearer to unit 1 of the truth, and has not forgotten.
    expect(at.R[0]?.[0]?.mean).toBeGreaterThan(at.R[0]?.[1]?.mean ?? NaN);
  });

  it('reads the recorded course where time is not on the axis', () => {
    const { course } = courseView(
      answered({
        problem: { protocol: 'online', time: 4, records: 8, networks },
        axes: { 'networks.student.rate': '0.5, 1' },
        figure: { x: 'networks.student.rate', y: 'testError', xLabel: 'η', yLabel: 'ε' },
      }),
      view,
      'full',
    );
    const along = courseView(answered(), view, 'full').course;
    expect(course?.theory.time).toHaveLength(9);
    const end = [course, along].map((one) => one?.theory.errors['student']?.mean.at(-1) ?? NaN);
    // The same end of the same learning rate, by one solver at other steps.
    expect(end[0]).toBeCloseTo(end[1] as number, 7);
  });

  it('says of a batch problem what it needs, and where to find it', () => {
    const problem = {
      population: { kind: 'mixture' },
      alpha: 1,
      learners: [{ name: 'student', loss: 'square', l2: 1 }],
    };
    const figure = { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' };
    const drawn = courseView(
      questionOf({ problem, axes: { alpha: '1:2:2' }, figure }),
      view,
      'full',
    );
    expect(drawn.figure).toBeNull();
    expect(drawn.remarks).toEqual([
      { text: expect.any(String) as string, preset: 'committee-distillation' },
    ]);
  });
});
