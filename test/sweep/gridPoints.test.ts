import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { pointProblem } from '../../src/sweep/pointProblem.ts';
import { resolvedExperimentSchema } from '../../src/sweep/resolvedExperiment.ts';
import { complaintOf, tiny, tinyQuestion } from './tinyExperiment.ts';

const l2 = 'learners.teacher.l2';
const rho = 'population.rho';
const noSimulation = { simulate: undefined, quick: {} };

/** The question of a run with these axes; what is simulated is where theory is. */
function questionOf(axes: object, changes: object) {
  return tinyQuestion({ axes, simulate: {}, ...changes });
}

describe('axes that are zipped with the figure’s x', () => {
  const zipped = questionOf({ alpha: '3,1,2', [l2]: [0.3, 0.1, 0.2] }, { zip: [['alpha', l2]] });

  it('follow it in ascending x, each point with the values that were written together', () => {
    expect(zipped.theoryGrid).toEqual([1, 2, 3]);
    expect(zipped.companions).toEqual({ [l2]: [0.1, 0.2, 0.3] });
    expect(zipped.curves.map(({ label, axes }) => [label, axes])).toEqual([
      ['teacher', {}],
      ['student', {}],
    ]);
    expect(zipped.axes).toEqual(['alpha', l2]);
  });

  it('are set in the problem of the point', () => {
    const [curve] = zipped.curves;
    const problem = curve && parseProblem(pointProblem(zipped, curve, 2));
    expect(problem?.learners[0]).toMatchObject({ name: 'teacher', l2: 0.2 });
    expect(problem?.alpha).toBe(2);
    expect(() => curve && pointProblem(zipped, curve, 2.5)).toThrow(`no value of ${l2}`);
  });

  it('are data that the schema reads back, and change no experiment without them', () => {
    const copy: unknown = JSON.parse(JSON.stringify(zipped));
    expect(resolvedExperimentSchema.parse(copy)).toEqual(zipped);
    expect(Object.keys(tinyQuestion())).not.toContain('companions');
    expect(Object.keys(tinyQuestion())).not.toContain('sample');
  });

  it('may be simulated at some of their points, and at no other', () => {
    const axes = { alpha: '1:3:3', [l2]: '0.1:0.3:3' };
    const zip = [['alpha', l2]];
    const at = (alpha: string) => tinyQuestion({ axes, zip, simulate: { axes: { alpha } } });
    expect(at('1,3').simulate?.grid).toEqual([1, 3]);
    expect(() => at('1.5')).toThrow(/simulate.axes.alpha has 1.5, which axes.alpha has not/);
  });

  it('are refused when they are not equally long, or two points share an x', () => {
    const zip = [['alpha', l2]];
    expect(() => questionOf({ alpha: '1:3:3', [l2]: '1,2' }, { zip })).toThrow(
      'axes.alpha has 3 values and axes.learners.teacher.l2 2; axes that are zipped are equally',
    );
    expect(() => questionOf({ alpha: '1,1', [l2]: '1,2' }, { zip })).toThrow('has 1 twice');
  });
});

describe('axes that are zipped without the figure’s x', () => {
  it('make a curve of each of their points, and combine with the others', () => {
    const axes = { alpha: '1,2', [l2]: [0.2, 0.1], [rho]: '0.3,0.4', delta: 1 };
    const { curves, companions } = questionOf(axes, { zip: [[l2, rho]] });
    expect(companions).toBeUndefined();
    expect(curves.slice(0, 2).map((curve) => curve.axes)).toEqual([
      { [l2]: 0.2, [rho]: 0.3, delta: 1 },
      { [l2]: 0.1, [rho]: 0.4, delta: 1 },
    ]);
    expect(curves[0]?.label).toBe(`teacher, ${l2} = 0.2, ${rho} = 0.3, delta = 1`);
  });
});

describe('axes that are sampled', () => {
  const axes = { alpha: '1:3', [l2]: 'log:1e-3:1', [rho]: '0.2,0.4' };
  const sample = { kind: 'sobol', points: 16, over: ['alpha', l2] };
  const sampled = questionOf(axes, { sample });

  it('have points in ascending x that fill their ranges evenly, at every other place', () => {
    const { theoryGrid, companions, simulate, curves } = sampled;
    expect(theoryGrid.map((x, i) => Math.floor((x - 1) * 8) === i)).not.toContain(false);
    const decades = (companions?.[l2] ?? []).map((value) => Math.log10(value) / 3 + 1);
    const parts = decades.map((share) => Math.floor(share * 16)).sort((a, b) => a - b);
    expect(parts).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect(simulate?.grid).toEqual(theoryGrid);
    expect(curves.map((curve) => curve.axes[rho])).toEqual([0.2, 0.4, 0.2, 0.4]);
  });

  it('are sampled anew from another seed', () => {
    const other = questionOf(axes, { sample, seed: 'other' });
    expect(other.theoryGrid).not.toEqual(sampled.theoryGrid);
    expect(questionOf(axes, { sample })).toEqual(sampled);
  });

  it('are refused with a grid in the place of a range', () => {
    const grid = { ...axes, alpha: '1:3:5' };
    expect(() => questionOf(grid, { sample })).toThrow(/axes.alpha: "1:3:5" is no range to sample/);
  });
});

describe('an experiment file', () => {
  const axes = { alpha: '1:3:3', [l2]: '1:3:3', [rho]: '0.2,0.3,0.4' };
  const sample = { kind: 'random', points: 4, over: ['alpha', l2] };
  const map = {
    ...noSimulation,
    axes: { alpha: '1:3:3', [l2]: '1:3:3' },
    curves: [tiny.curves[0]],
    figure: { ...tiny.figure, y: l2, z: 'testError', zLabel: 'ε' },
  };
  it.each([
    ['a zip of no axis', { axes, zip: [['alpha', 'rho']] }, /a path in zip.0 is "rho"/],
    ['a zip of one axis', { axes, zip: [['alpha']] }, /zip.0/],
    [
      'an axis in two groups',
      {
        axes,
        zip: [
          ['alpha', l2],
          [l2, rho],
        ],
      },
      /names learn.*l2 twice/,
    ],
    [
      'a zip of what is sampled',
      { axes, simulate: {}, zip: [[l2, rho]], sample },
      /zip names learners.teacher.l2; sample.over has it/,
    ],
    ['a zip on a map', { ...map, zip: [['alpha', l2]] }, /zip is given; a map/],
    ['a sample on a map', { ...map, sample }, /sample is given; a map/],
    ['a sample of no axis', { axes, sample: { ...sample, over: ['beta'] } }, /over is "beta"/],
    [
      'a sample without the figure’s x',
      { axes, sample: { ...sample, over: [l2] } },
      /sample.over is without alpha/,
    ],
    ['an axis sampled twice', { axes, sample: { ...sample, over: ['alpha', 'alpha'] } }, /twice/],
    ['a simulated grid of scattered points', { axes, sample }, /simulate.axes is given; scattered/],
    [
      'a refined theory of scattered points',
      { axes, simulate: {}, sample, refine: { theory: { tolerance: 1, most: 9 } } },
      /refine.theory is given; scattered points/,
    ],
    ['a quick sample of nothing', { quick: { sample: { points: 2 } } }, /quick.sample is given/],
  ])('refuses %s', (_, changes, expected) => {
    expect(complaintOf(changes)).toMatch(expected);
  });
});
