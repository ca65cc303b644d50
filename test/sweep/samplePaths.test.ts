import { describe, expect, it } from 'vitest';
import { samplePaths } from '../../src/sweep/samplePaths.ts';
import { featuresProblem } from '../problem/gaussianFeatures/featuresProblem.ts';
import { perceptron, problemOf, trained } from '../simulation/problems.ts';

const weak = problemOf([trained('teacher', { l2: 0.01 })]);
const strong = problemOf([trained('teacher', { l2: 1 })]);
const half = problemOf([trained('teacher', { capacity: 0.5 })]);

describe('samplePaths', () => {
  it('groups problems that differ in their learners only', () => {
    expect(samplePaths([strong, weak, half])).toEqual([[strong, weak, half]]);
  });

  it('parts problems of another population or another number of samples', () => {
    const more = { ...weak, alpha: 4 };
    const other = { ...weak, population: perceptron };
    expect(samplePaths([strong, more, other, weak])).toEqual([[strong, weak], [more], [other]]);
  });

  it('groups students of one teacher of features', () => {
    const [first, turned] = [featuresProblem(0), featuresProblem(30)];
    const { teacher } = featuresProblem(0, [{ task: 1 }, { nuisance: 1 }]);
    const other = { ...first, teacher };
    expect(samplePaths([first, other, turned])).toEqual([[first, turned], [other]]);
  });

  it('keeps one of equal problems', () => {
    expect(samplePaths([weak, structuredClone(weak)])).toEqual([[weak]]);
  });
});
