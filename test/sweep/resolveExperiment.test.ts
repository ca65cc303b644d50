import { describe, expect, it } from 'vitest';
import { resolvedExperimentSchema } from '../../src/sweep/resolvedExperiment.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

describe('resolveExperiment', () => {
  it('turns grids into numbers', () => {
    const { theoryGrid, simulate } = tinyQuestion();
    expect(theoryGrid).toEqual([1, 2, 3]);
    expect(simulate).toEqual({
      ...{ grid: [1, 2], n: 20, trials: 3 },
      ...{ design: 'dense', blas: 'portable' },
    });
  });

  it('simulates on the grid of theory where none is given', () => {
    expect(tinyQuestion({ simulate: {} }).simulate?.grid).toEqual([1, 2, 3]);
    expect(tinyQuestion({ simulate: undefined, quick: {} }).simulate).toBeNull();
  });

  it('adds the simulated points to the grid of theory', () => {
    const { theoryGrid, simulate } = tinyQuestion({ simulate: { axes: { alpha: '1.5, 2' } } });
    expect(theoryGrid).toEqual([1, 1.5, 2, 3]);
    expect(simulate?.grid).toEqual([1.5, 2]);
  });

  it('makes one curve per value of every other axis, with its value in the label', () => {
    const axes = { alpha: '1:3:3', 'population.rho': '0.2,0.4' };
    const { curves, axes: paths } = tinyQuestion({ axes });
    expect(paths).toEqual(['alpha', 'population.rho']);
    expect(curves.map(({ label }) => label)).toEqual([
      'teacher, population.rho = 0.2',
      'teacher, population.rho = 0.4',
      'student, population.rho = 0.2',
      'student, population.rho = 0.4',
    ]);
    expect(curves[1]?.axes).toEqual({ 'population.rho': 0.4 });
  });

  it('carries the published points of its curves', () => {
    const published = { file: 'table.csv', curve: 'a' };
    const curves = [{ ...tiny.curves[0], published }];
    const question = tinyQuestion({ curves }, [[1, 0.5]]);
    expect(question.curves[0]?.published).toEqual([[1, 0.5]]);
  });

  it('is data that its own schema reads back unchanged', () => {
    const question = tinyQuestion();
    const copy: unknown = JSON.parse(JSON.stringify(question));
    expect(resolvedExperimentSchema.parse(copy)).toEqual(question);
  });

  it('names the axis of a nonsense range', () => {
    expect(() => tinyQuestion({ axes: { alpha: '3:1:5' } })).toThrow(
      'tiny.yaml: axes.alpha: "3:1:5" is no range: the start is above the stop',
    );
    expect(() => tinyQuestion({ simulate: { axes: { alpha: 'x' } } })).toThrow(
      'tiny.yaml: simulate.axes.alpha: "x" is no range',
    );
  });
});
