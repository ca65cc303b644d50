import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataPart } from '../../../src/problem/dataPart.ts';
import { cutSample } from '../../../src/simulation/crossFit/cutSample.ts';
import { partRows } from '../../../src/simulation/partRows.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import {
  distilledFrom,
  mixture,
  perceptron,
  problemOf,
  trained,
  trialOptions,
} from '../problems.ts';
import { drawTrial } from './drawTrial.ts';

/** The fold of every row of a sample of M rows in 5 dimensions, and the trial. */
function cut(samples: number, folds: number, rho: number, data: DataPart[], seed: string) {
  const population = { ...mixture, rho };
  const problem = problemOf([trained('teacher')], { population, data, alpha: samples / 5 });
  const trial = drawTrial(problem, 5, seed);
  const { folds: parts, note } = cutSample(trial, folds);
  const rows = parts.map((ranges) =>
    ranges.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)),
  );
  const labels = [...trial.kernels.view(trial.sample.labels, samples)];
  return { rows, note, labels, parts: partRows(data, samples) };
}

const parts = (shares: readonly number[]): DataPart[] =>
  shares.map((share, i) => ({ name: `part${i}`, share, labels: true }));

const cuts = fc.record({
  samples: fc.integer({ min: 1, max: 90 }),
  folds: fc.integer({ min: 2, max: 12 }),
  rho: fc.constantFrom(0.05, 0.2, 0.5),
  shares: fc.constantFrom([1], [0.5, 0.5], [0.2, 0.7, 0.1]),
  seed: fc.string(),
});

describe('the folds of a sample', () => {
  it('have every row once, in ascending order', () => {
    fc.assert(
      fc.property(cuts, ({ samples, folds, rho, shares, seed }) => {
        const { rows } = cut(samples, folds, rho, parts(shares), seed);
        expect(rows).toHaveLength(folds);
        for (const own of rows) expect(own).toEqual([...own].sort((a, b) => a - b));
        expect(rows.flat().sort((a, b) => a - b)).toEqual([...Array(samples).keys()]);
      }),
    );
  });

  it('have every class of a part that has samples of it for all, and say where that took work', () => {
    let noted = 0;
    fc.assert(
      fc.property(cuts, ({ samples, folds, rho, shares, seed }) => {
        const { rows, note, labels, parts: own } = cut(samples, folds, rho, parts(shares), seed);
        for (const { rows: range } of own) {
          const inPart = (row: number) => row >= range.first && row < range.first + range.count;
          for (const label of [1, -1]) {
            const is = (row: number) => inPart(row) && labels[row] === label;
            const counts = rows.map((fold) => fold.filter(is).length);
            const total = counts.reduce((sum, count) => sum + count, 0);
            if (total >= folds) expect(Math.min(...counts)).toBeGreaterThan(0);
          }
          const sizes = rows.map((fold) => fold.filter(inPart).length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(
            note === undefined ? 1 : 2,
          );
        }
        if (note !== undefined) {
          expect(note).toMatch(/^the folds of the part part\d are stratified: .* no label -?1$/);
          noted += 1;
        }
      }),
    );
    // One hundred cuts, of which some are of each kind.
    expect(noted).toBeGreaterThan(0);
    expect(noted).toBeLessThan(100);
  });

  it('are single samples where there are as many of both', () => {
    const { rows, note } = cut(30, 30, 0.2, parts([1]), 'single');
    expect(rows).toEqual(Array.from({ length: 30 }, (_, i) => [i]));
    expect(note).toBeUndefined();
  });

  it('are consecutive samples where labels are real', () => {
    const population = { ...perceptron, output: 'linear' } as const;
    const trial = drawTrial(problemOf([trained('teacher')], { population, alpha: 4 }), 5);
    const { folds, note } = cutSample(trial, 3);
    expect(folds).toEqual([6, 7, 7].map((count, k) => [{ first: [0, 6, 13][k], count }]));
    expect(note).toBeUndefined();
  });
});

describe('a student of copies that cannot be', () => {
  const student = (folds: number) =>
    trained('student', { targets: { ...distilledFrom('teacher'), crossFit: { folds } } });

  function reasonOf(problem: ReturnType<typeof problemOf>, seed: string, n: number): string {
    const { teacher, student: pupil } = simulateTrial(problem, trialOptions({ n, seed })).learners;
    expect(teacher?.converged).toBe(true);
    return pupil?.converged === false ? pupil.reason : '';
  }

  it('says which fold has no samples', () => {
    const data = parts([0.5, 0.5]);
    const on = data.map(({ name }) => name);
    const learners = [trained('teacher', { on }), { ...student(5), on }];
    const problem = problemOf(learners, { data, alpha: 1.2 });
    expect(reasonOf(problem, 'two classes', 5)).toBe('fold 1 of 5 has no samples');
  });

  it('says which fold has all labels of a class', () => {
    const population = { ...mixture, rho: 0.05 };
    const problem = problemOf([trained('teacher'), student(3)], { population, alpha: 2 });
    const reasons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((seed) => {
      const { teacher, student: pupil } = simulateTrial(
        problem,
        trialOptions({ n: 10, seed }),
      ).learners;
      // With one class only the teacher has no minimum itself.
      return teacher?.converged === true && pupil?.converged === false ? pupil.reason : '';
    });
    expect(reasons).toContainEqual(
      expect.stringMatching(
        /^teacher without fold \d of 3: all of its labels are -1, as the fold has every label 1 \([12]\)$/,
      ),
    );
  });

  it('says which copy has no minimum', () => {
    // The whole sample is not separable, above α* = 4.85, and its halves are.
    const problem = problemOf([trained('teacher', { l2: 0 }), student(2)], { alpha: 6.5 });
    expect(reasonOf(problem, 'halves', 60)).toMatch(
      /^teacher without fold 1 of 2: no minimiser: l2 is 0 and the sample is linearly separable/,
    );
  });
});
