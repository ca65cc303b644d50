import { describe, expect, it } from 'vitest';
import { planTasks } from '../../src/sweep/plan.ts';
import { tasksOf } from '../../src/sweep/tasksOf.ts';
import { batchOf } from '../batchOf.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

const [teacher, student] = tiny.curves;
const ids = (changes: object) => [...tasksOf(planTasks(tinyQuestion(changes)))].map(({ id }) => id);

describe('planTasks', () => {
  it('makes one task of a theory curve, and one of each trial of each sample', () => {
    expect(ids({})).toEqual([
      'theory-0',
      ...['trial-0-0', 'trial-0-1', 'trial-0-2'],
      ...['trial-1-0', 'trial-1-1', 'trial-1-2'],
    ]);
  });

  it('shares the tasks of curves that ask the same problems', () => {
    const plan = planTasks(tinyQuestion());
    const [first, second] = plan.curves;
    expect(first?.theory).toBe(second?.theory);
    expect(first?.simulated[0]?.drawn).toBe(second?.simulated[0]?.drawn);
  });

  it('asks a trial for all points that share its sample, from the largest x down', () => {
    const plan = planTasks(
      tinyQuestion({
        axes: { 'learners.teacher.l2': '0.1,0.5,2' },
        simulate: { n: 20, trials: 2 },
        figure: { ...tiny.figure, x: 'learners.teacher.l2' },
        quick: {},
      }),
    );
    const [draw, ...others] = plan.draws;
    expect([draw?.count, others]).toEqual([2, []]);
    expect(draw?.problems.map((problem) => batchOf(problem).learners[0])).toMatchObject([
      { l2: 2 },
      { l2: 0.5 },
      { l2: 0.1 },
    ]);
    const [curve] = plan.curves;
    expect(curve?.simulated.map(({ x, drawn }) => [x, drawn?.place])).toEqual([
      [0.1, 2],
      [0.5, 1],
      [2, 0],
    ]);
  });

  it('draws trials of their own for curves with another size or count', () => {
    const curves = [teacher, { ...teacher, label: 'larger', n: 40, trials: 5 }];
    const plan = planTasks(tinyQuestion({ curves }));
    const draws = plan.curves.map(({ simulated }) => simulated[0]?.drawn?.draw);
    expect(draws).toMatchObject([
      { n: 20, count: 3 },
      { n: 40, count: 5 },
    ]);
    expect(plan.curves[0]?.theory).toBe(plan.curves[1]?.theory);
  });

  it('puts x where a curve goes along another path, and leaves the axis at its base value', () => {
    const curves = [teacher, { ...teacher, label: 'by ridge', along: 'learners.teacher.l2' }];
    const [plain, along] = planTasks(tinyQuestion({ curves })).curves;
    const settings = (planned: typeof plain) =>
      planned?.theory.problems
        .map(batchOf)
        .map(({ alpha, learners: [first] }) => [
          alpha,
          first?.kind === 'trained' ? first.l2 : null,
        ]);
    expect(settings(plain)).toEqual([
      [1, 0.5],
      [2, 0.5],
      [3, 0.5],
    ]);
    expect(settings(along)).toEqual([
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    expect(along?.simulated.map(({ x }) => x)).toEqual([1, 2]);
  });

  it('puts x at every path that a curve goes along', () => {
    const along = ['learners.teacher.l2', 'learners.student.l2'];
    const [curve] = planTasks(tinyQuestion({ curves: [{ ...student, along }] })).curves;
    const ridges = curve?.theory.problems
      .map(batchOf)
      .map(({ learners }) =>
        learners.map((learner) => (learner.kind === 'trained' ? learner.l2 : null)),
      );
    expect(ridges).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('shares them also where a curve sets what the problem already says', () => {
    const curves = [teacher, { ...student, set: { 'learners.teacher.l2': 0.5 } }];
    expect(ids({ curves })).toEqual(ids({}));
  });

  it('asks a trial for one point where the sample is not stored', () => {
    const plan = planTasks(
      tinyQuestion({
        axes: { 'learners.teacher.l2': '0.1,0.5,2' },
        simulate: { n: 20, trials: 1, design: 'matrix-free' },
        figure: { ...tiny.figure, x: 'learners.teacher.l2' },
        quick: {},
      }),
    );
    expect(plan.draws.map(({ count, problems }) => [count, problems.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('solves and simulates more problems for a curve that asks others', () => {
    const curves = [teacher, { ...student, set: { 'learners.teacher.l2': 0.25 } }];
    expect(ids({ curves }).filter((id) => id.startsWith('theory'))).toHaveLength(2);
    // A ridge does not change the sample: the points of both curves are in the same trials.
    const { draws } = planTasks(tinyQuestion({ curves }));
    expect(draws.map(({ problems }) => problems.length)).toEqual([2, 2]);
  });

  it('makes no trials for curves that are not simulated', () => {
    const curves = [{ ...teacher, simulate: false }];
    expect(ids({ curves })).toEqual(['theory-0']);
    expect(ids({ simulate: undefined, quick: {} })).toEqual(['theory-0']);
  });

  it('puts curve settings, further axes and x into the problems', () => {
    const curves = [{ ...teacher, set: { 'learners.teacher.l2': 0.25 } }];
    const axes = { alpha: '1:3:3', 'population.rho': '0.2,0.4' };
    const { curves: planned } = planTasks(tinyQuestion({ curves, axes }));
    expect(planned[1]?.theory.problems[2]).toMatchObject({
      population: { rho: 0.4 },
      alpha: 3,
      learners: [{ l2: 0.25 }, { l2: 0.2 }],
    });
  });

  it('resolves context-dependent defaults anew at each point', () => {
    const learner = { name: 'teacher', loss: 'square', l2: 0.5 };
    const learners = [{ ...learner, training: { method: 'gradient-descent' } }];
    const { curves } = planTasks(
      tinyQuestion({ problem: { ...tiny.problem, learners }, curves: [teacher] }),
    );
    const steps = curves[0]?.theory.problems
      .map(batchOf)
      .map(({ learners: [first] }) =>
        first?.kind === 'trained' && first.training.method === 'gradient-descent'
          ? first.training.step
          : NaN,
      );
    expect(new Set(steps).size).toBe(3);
  });

  it('names the curve and the path of an axis that gives no valid problem', () => {
    expect(() => ids({ axes: { alpha: '0:1:2' } })).toThrow(
      /the curve "teacher": alpha is 0; it must be/,
    );
    expect(() => ids({ axes: { alpha: '1', 'population.kind': '1,2' } })).toThrow(
      /population.kind is 1/,
    );
    expect(() => ids({ axes: { alpha: '1', 'learners.pupil.l2': '1,2' } })).toThrow(
      /"learners.pupil.l2" is not a path of this problem/,
    );
  });
});
