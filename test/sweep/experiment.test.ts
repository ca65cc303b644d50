import { describe, expect, it } from 'vitest';
import { complaintOf, tiny, tinyExperiment } from './tinyExperiment.ts';

const [teacher, student] = tiny.curves;

describe('an experiment file', () => {
  it('gets every default written in', () => {
    const { simulate, quick, seed, claims, curves } = tinyExperiment({ simulate: {} });
    expect(simulate).toEqual({ axes: {}, trials: 10, blas: 'portable' });
    expect(quick).toEqual({ axes: { alpha: '1,3' }, simulate: { n: 10, trials: 2 } });
    expect({ seed, claims }).toEqual({ seed: 'quenched', claims: [] });
    expect(curves[1]).toEqual({ ...student, dash: 'solid', set: {}, simulate: true });
  });

  it('may leave the simulation out', () => {
    expect(tinyExperiment({ simulate: undefined, quick: {} }).simulate).toBeUndefined();
  });

  it('names an unknown key and the nearest valid one', () => {
    expect(complaintOf({ figur: {} })).toMatch(/^tiny.yaml: figur is an unknown key.*"figure"/);
  });

  it('names what is wrong inside the problem by its path', () => {
    const learners = [{ name: 'teacher', loss: 'square', l2: -1 }];
    expect(complaintOf({ problem: { ...tiny.problem, learners } })).toMatch(
      /^tiny.yaml: problem.learners.teacher.l2 is -1/,
    );
  });

  it('names an unknown claim and the nearest known one', () => {
    const claims = [{ claim: 'agree', curve: 'teacher' }];
    expect(complaintOf({ claims })).toMatch(/claims.0.claim is "agree".*"agrees"/);
  });

  it('names a wrong argument of a claim', () => {
    const claims = [{ claim: 'ties', curve: 'teacher', with: 'student', tolerance: 0 }];
    expect(complaintOf({ claims })).toMatch(/claims.0.tolerance is 0/);
  });

  it.each([
    [
      'a curve of no learner',
      { curves: [{ ...teacher, learner: 'techer' }] },
      /"techer".*"teacher"/,
    ],
    ['two curves of one label', { curves: [teacher, teacher] }, /two curves have the label "teach/],
    [
      'a curve that sets an axis',
      { curves: [{ ...teacher, set: { alpha: 1 } }] },
      /curves.0.set.alpha is an axis/,
    ],
    [
      'a curve that sets what it goes along',
      {
        curves: [
          {
            ...teacher,
            along: 'learners.teacher.l2',
            set: { 'learners.teacher.l2': 1 },
          },
        ],
      },
      /curves.0.set.learners.teacher.l2 is what the curve goes along/,
    ],
    [
      'a curve along an axis, which the figure’s x is without saying',
      { curves: [{ ...teacher, along: 'alpha' }] },
      /curves.0.along is "alpha", an axis/,
    ],
    [
      'a claim about no curve',
      { claims: [{ claim: 'agrees', curve: 'studnet' }] },
      /"studnet".*"student"/,
    ],
    ['a figure along no axis', { figure: { ...tiny.figure, x: 'alhpa' } }, /figure.x is "alhpa"/],
    [
      'a figure of no observable',
      { figure: { ...tiny.figure, y: 'testErorr' } },
      /figure.y is "testErorr".*"testError"/,
    ],
    [
      'a simulated axis that is not the figure’s',
      { simulate: { axes: { 'learners.teacher.l2': 1 } } },
      /simulate.axes is "learners.teacher.l2"/,
    ],
    ['a quick axis that is none', { quick: { axes: { rho: 1 } } }, /quick.axes is "rho"/],
    [
      'a quick simulation of nothing',
      { simulate: undefined, quick: { simulate: { n: 3 } } },
      /quick.simulate is given; it needs a simulate block/,
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(complaintOf(changes)).toMatch(expected);
  });
});
