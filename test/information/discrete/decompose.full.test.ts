import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import type { Joint } from '../../../src/information/discrete/joint.ts';
import { uniform } from '../../uniform.ts';
import { jointOf } from './arbitraryJoint.ts';

/** Weights w(t, s, y) of tables that are hard for one reason or another, from a stream of numbers. */
const kinds: Record<string, (next: () => number) => (t: number, s: number, y: number) => number> = {
  'any masses': (next) => () => next(),
  'masses over twenty orders of magnitude': (next) => () => 10 ** (-20 * next()),
  'few masses, all equal': (next) => () => (next() < 0.2 ? 1 : 0),
  'small counts': (next) => () => Math.floor(3 * next() ** 3),
  'T and S in lockstep': (next) => (t, s) => (t === s ? next() : 0),
  'the maximum of T and S': () => (t, s, y) => (y === Math.max(t, s) ? 1 : 0),
  'the sum of T and S, modulo four': () => (t, s, y) => (y === (t + s) % 4 ? 1 : 0),
  'two separate blocks': () => (t, s, y) => (t % 2 === s % 2 ? 1 + ((y + t) % 2) : 0),
};

type Shape = [number, number, number];

/** A table of weights, or null where all of them are zero. */
function tableOf([ofTeacher, ofStudent, ofLabel]: Shape, weight: (...at: Shape) => number) {
  const values: number[] = [];
  for (let t = 0; t < ofTeacher; t++) {
    for (let s = 0; s < ofStudent; s++) {
      for (let y = 0; y < ofLabel; y++) values.push(weight(t, s, y));
    }
  }
  return values.some((value) => value > 0) ? jointOf(values, [ofStudent, ofLabel]) : null;
}

function expectDecomposed(joint: Joint): void {
  const answer = decompose(joint);
  expect(answer).toMatchObject({ converged: true });
  expect(answer.gap).toBeLessThanOrEqual(1e-8);
}

const numbers = fc.infiniteStream(uniform(1e-6, 1));
const states = fc.integer({ min: 1, max: 7 });

describe.each(Object.entries(kinds))('tables of %s have the promised gap', (_, weights) => {
  it('with up to seven states a side', () => {
    fc.assert(
      fc.property(fc.tuple(states, states, states), numbers, (shape, stream) => {
        const joint = tableOf(
          shape,
          weights(() => stream.next().value as number),
        );
        if (joint !== null) expectDecomposed(joint);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [10, 10, 2],
    [16, 16, 2],
    [16, 16, 4],
    [24, 16, 3],
  ])('with %d, %d and %d states', (...shape) => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const joint = tableOf(
          shape,
          weights(() => stream.next().value as number),
        );
        if (joint !== null) expectDecomposed(joint);
      }),
      { numRuns: 3 },
    );
  });
});
