import { describe, expect, it } from 'vitest';
import { quickExperiment, withOverride, withSimulation } from '../../src/sweep/adjustExperiment.ts';
import { readOverride } from '../../src/sweep/override.ts';
import { batchOf } from '../batchOf.ts';
import { tiny, tinyExperiment } from './tinyExperiment.ts';

describe('quickExperiment', () => {
  it('puts the quick block in the place of the blocks of the same names', () => {
    const quick = quickExperiment(tinyExperiment());
    expect(quick.axes).toEqual({ alpha: '1,3' });
    expect(quick.simulate).toEqual({
      axes: { alpha: '1,2' },
      n: 10,
      trials: 2,
      blas: 'portable',
    });
  });

  it('changes nothing where there is no quick block', () => {
    const experiment = tinyExperiment({ quick: undefined });
    expect(quickExperiment(experiment)).toEqual(experiment);
  });
});

describe('withSimulation', () => {
  it('changes size and trials, and leaves an experiment of theory alone', () => {
    expect(withSimulation(tinyExperiment(), { n: 7 }).simulate).toMatchObject({ n: 7, trials: 3 });
    const theory = tinyExperiment({ simulate: undefined, quick: {} });
    expect(withSimulation(theory, { n: 7 })).toEqual(theory);
  });
});

describe('withOverride', () => {
  const set = (argument: string, changes: object = {}) =>
    withOverride(tinyExperiment(changes), readOverride(argument));

  it('puts a single value into the problem', () => {
    const learnersOf = (argument: string) => batchOf(set(argument).problem).learners;
    const learners = learnersOf('learners.teacher.l2=0.125');
    expect(learners[0]).toMatchObject({ name: 'teacher', l2: 0.125 });
    expect(learnersOf('learners.student.loss=logistic')[1]).toMatchObject({
      loss: 'logistic',
    });
    expect(learnersOf('learners.student.bias=false')[1]).toMatchObject({ bias: false });
  });

  it('makes any value of an axis its grid, for theory and simulation alike', () => {
    const { axes, simulate } = set('alpha=4');
    expect(axes).toEqual({ alpha: '4' });
    expect(simulate?.axes).toEqual({ alpha: '4' });
  });

  it('makes a range of another path a further axis', () => {
    const { axes, simulate } = set('population.rho=0.2,0.4');
    expect(axes).toEqual({ alpha: '1:3:3', 'population.rho': '0.2,0.4' });
    expect(simulate?.axes).toEqual({ alpha: '1,2' });
  });

  it('refuses a path that nothing has, with the nearest', () => {
    expect(() => set('learners.teacher.l3=1')).toThrow(/"learners.teacher.l3" is not a path.*l2"/);
  });

  it('refuses a value that the problem does not allow', () => {
    expect(() => set('population.rho=2')).toThrow(/--set population.rho: population.rho is 2/);
    expect(() => set('population.rho=NaN')).toThrow(/population.rho is "NaN"/);
  });

  it('refuses a path that a curve sets for itself', () => {
    const curves = [{ ...tiny.curves[0], set: { 'learners.teacher.l2': 1 } }];
    expect(() => set('learners.teacher.l2=2', { curves })).toThrow(
      '--set learners.teacher.l2: the curve "teacher" sets learners.teacher.l2 itself',
    );
  });

  it('refuses a path that a curve goes along', () => {
    const curves = [{ ...tiny.curves[0], along: 'learners.teacher.l2' }];
    expect(() => set('learners.teacher.l2=2', { curves })).toThrow(
      '--set learners.teacher.l2: the curve "teacher" sets learners.teacher.l2 itself',
    );
  });

  it.each(['alpha', 'alpha=', '=3'])('refuses "%s", which is not path=value', (argument) => {
    expect(() => readOverride(argument)).toThrow(`--set ${argument}: it must be path=value`);
  });
});
