import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SmoothTerm } from '../../../../src/observables/dataTerm.ts';
import { pullTarget, pullTargetSlope } from '../../../../src/theory/chain/reaction/pullTarget.ts';
import {
  emptySlopes,
  proximalField,
  slopes,
} from '../../../../src/theory/chain/reaction/smoothField.ts';
import { uniform } from '../../../uniform.ts';
import { onLabels } from '../fields/smoothStudents.ts';

const logistic = fc
  .record({
    mixing: fc.constantFrom(0, 0.3, 1),
    temperature: fc.constantFrom(0.5, 1, 4),
    smoothing: fc.constantFrom(0, 0.1),
  })
  .map(({ mixing, temperature, smoothing }): SmoothTerm => {
    const tempered = mixing / temperature;
    return {
      loss: 'logistic',
      plain: temperature === 1 ? 1 : 1 - mixing,
      tempered: temperature === 1 ? 0 : tempered,
      labelWeight: 1 - mixing,
      targetWeight: tempered,
      temperature,
      smoothing,
      hard: false,
      correction: null,
    };
  });

const square = fc
  .record({ mixing: uniform(-1, 2), smoothing: fc.constantFrom(0, 0.1) })
  .map(({ mixing, smoothing }): SmoothTerm => {
    return {
      loss: 'square',
      labelWeight: 1 - mixing,
      targetWeight: mixing,
      temperature: 1,
      smoothing,
      hard: false,
      correction: null,
    };
  });

const local = emptySlopes();

function slopeAt(term: SmoothTerm, label: number, source: number, h: number): number {
  slopes(term, pullTarget(term, label, source), h, local);
  return local[0] as number;
}

describe('the proximal field', () => {
  it('is stationary for every response up to 1e9, from every guess', () => {
    fc.assert(
      fc.property(
        fc.oneof(logistic, square),
        fc.constantFrom(1, -1),
        uniform(-20, 20),
        uniform(-30, 30),
        uniform(-4, 9),
        uniform(-50, 50),
        (term, label, source, free, exponent, guess) => {
          const V = 10 ** exponent;
          const h = proximalField(term, pullTarget(term, label, source), V, free, guess, local);
          const left = h + V * slopeAt(term, label, source, h) - free;
          slopes(term, pullTarget(term, label, source), h, local);
          // What rounding of h alone leaves, times the slope of the left side.
          const rounding = 1e-12 * (1 + Math.abs(h)) * (1 + V * (local[1] as number));
          return Math.abs(left) <= rounding + 1e-12 * Math.abs(free);
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('has a curvature and a target slope that are derivatives', () => {
    fc.assert(
      fc.property(
        fc.oneof(logistic, square),
        fc.constantFrom(1, -1),
        uniform(-5, 5),
        uniform(-5, 5),
        (term, label, source, h) => {
          const step = 1e-5;
          slopes(term, pullTarget(term, label, source), h, local);
          const curvature = local[1] as number;
          const along = (at: number) => slopeAt(term, label, source, at);
          expect(curvature).toBeCloseTo((along(h + step) - along(h - step)) / (2 * step), 8);
          const across = (at: number) => -slopeAt(term, label, at, h);
          const moved = (across(source + step) - across(source - step)) / (2 * step);
          expect(pullTargetSlope(term, label, source)).toBeCloseTo(moved, 8);
        },
      ),
      { seed: 8 },
    );
  });

  it('keeps the relative accuracy of the pull on a well separated sample', () => {
    expect(slopeAt(onLabels, 1, 0, 60) / -Math.exp(-60)).toBeCloseTo(1, 12);
    expect(slopeAt(onLabels, -1, 0, -60) / Math.exp(-60)).toBeCloseTo(1, 12);
  });
});
