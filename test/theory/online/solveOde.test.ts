import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkObservables } from '../../../src/observables/online/networkObservables.ts';
import type { OnlineState } from '../../../src/observables/online/trajectory.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { solveOde } from '../../../src/theory/online/solveOde.ts';
import { online, overlapIn, statesAt } from './onlineProblems.ts';

const truth = (activation: string, hidden = 2) => ({ name: 'truth', hidden, activation });
const student = (activation: string, hidden: number, rate: number, more = {}) => ({
  name: 'student',
  hidden,
  activation,
  learnsFrom: 'truth',
  rate,
  ...more,
});

const testErrors = (problem: OnlineProblem, states: readonly OnlineState[]) =>
  states.map((state) => networkObservables(problem, state)['student']?.testError as number);

/** Largest difference of two states' overlaps and output weights. */
function distance(a: OnlineState, b: OnlineState): number {
  const numbers = ({ overlaps, outputWeights }: OnlineState) => [
    ...overlaps.flat(),
    ...outputWeights,
  ];
  const others = numbers(b);
  return Math.max(...numbers(a).map((value, i) => Math.abs(value - (others[i] as number))));
}

describe('a linear unit', () => {
  it('follows the solution in closed form, with noise and decay', () => {
    const [rate, decay, noise, norm, overlap] = [0.7, 0.05, 0.3, 0.8, 0.2] as const;
    const init = { norm, overlaps: { truth: { same: overlap } } };
    const problem = online(
      { ...truth('linear', 1), noise },
      student('linear', 1, rate, { decay, init }),
    );
    // R' = η(1 − R) − γR; Q' = 2η(R − Q) + η²(1 − 2R + Q + σ²) − 2γQ.
    const slow = rate + decay;
    const fast = 2 * rate + 2 * decay - rate * rate;
    const drive = 2 * rate - 2 * rate * rate;
    const endR = rate / slow;
    const endQ = (rate * rate * (1 + noise) + drive * endR) / fast;
    const mixed = (drive * (overlap - endR)) / (fast - slow);
    const times = [0, 0.3, 1, 4, 15];
    statesAt(problem, times).forEach((state, i) => {
      const t = times[i] as number;
      const R = endR + (overlap - endR) * Math.exp(-slow * t);
      const Q = endQ + mixed * Math.exp(-slow * t) + (norm - endQ - mixed) * Math.exp(-fast * t);
      expect(overlapIn(state, 1, 0)).toBeCloseTo(R, 9);
      expect(overlapIn(state, 1, 1)).toBeCloseTo(Q, 9);
    });
  });

  it('keeps ‖J‖²/(Nη) − v²/η′ as two layers learn slowly', () => {
    const [rate, outputRate, time] = [2e-6, 6e-6, 5e5] as const;
    for (const activation of ['linear', 'relu']) {
      const init = { norm: 0.5, overlaps: { truth: { same: 0.2 } } };
      const layers = { outputRate, outputWeights: 0.4, init };
      const problem = online(truth(activation, 1), student(activation, 1, rate, layers));
      const [start, end] = statesAt(problem, [0, time]) as [OnlineState, OnlineState];
      const kept = (state: OnlineState) =>
        overlapIn(state, 1, 1) / rate - (state.outputWeights[1] as number) ** 2 / outputRate;
      expect(end.outputWeights[1]).toBeGreaterThan(0.5);
      // Steps of a finite rate add η² to Q over 1/η of time: relative order η.
      expect(Math.abs(kept(end) / kept(start) - 1)).toBeLessThan(1e-5);
    }
  });
});

describe('accuracy', () => {
  const committee = (activation: string, hidden: number) =>
    online(
      { ...truth(activation, hidden), noise: 0.01 },
      student(activation, hidden, 0.4, {
        decay: 0.001,
        init: { norm: 0.3, cross: 0.05, overlaps: { truth: { same: 0.1, other: 0.02 } } },
      }),
    );

  it.each([
    ['erf', 3, 60],
    ['relu', 2, 10],
    ['linear', 2, 30],
  ] as const)(
    '%s: states do not depend on which others are asked for',
    (activation, hidden, time) => {
      const problem = committee(activation, hidden);
      const alone = statesAt(problem, [time]);
      const times = [0.01, 0.1, 0.5, 3, 0.7 * time, time];
      // Both are within 1e-8 of the solution; steps end elsewhere, so that errors differ.
      expect(
        distance(alone[0] as OnlineState, statesAt(problem, times)[5] as OnlineState),
      ).toBeLessThan(1e-8);
    },
  );

  it('holds through the escape from a plateau that began a millionth away from symmetric', () => {
    const init = { norm: 0.3, cross: 0.1, overlaps: { truth: { same: 0.050001, other: 0.05 } } };
    const problem = online(truth('erf'), student('erf', 2, 1, { init }));
    const outcome = solveOde(problem, [100, 500]);
    expect(outcome).toMatchObject({ converged: true });
    expect(outcome.residual).toBeLessThan(1e-8);
    const [early, late] = outcome.states.map(
      (state) => networkObservables(problem, state)['student'],
    );
    expect(early?.specialisation).toBeLessThan(1e-3);
    expect(late?.specialisation).toBeGreaterThan(0.999);
  });

  it('of a solution whose weights diverge ends with the reason and the states before', () => {
    const problem = online(truth('linear', 1), student('linear', 1, 3));
    const outcome = solveOde(problem, [0, 1, 2, 100]);
    expect(outcome).toMatchObject({
      converged: false,
      reason: expect.stringMatching(
        /^the norm of student\.1 passes 1e6 at t = 4\.\d+: the rate is too large$/,
      ) as string,
    });
    expect(outcome.states.map(({ time }) => time)).toEqual([0, 1, 2]);
  });
});

describe('learning', () => {
  const activation = fc.constantFrom('erf', 'relu', 'linear');
  const overlap = fc.double({ min: -0.15, max: 0.15, noNaN: true });

  it('at a small rate lowers the test error all the time', () => {
    const overlaps = fc.tuple(fc.tuple(overlap, overlap), fc.tuple(overlap, overlap));
    fc.assert(
      fc.property(activation, activation, overlaps, (own, taught, [first, second]) => {
        const init = { norm: 0.5, overlaps: { truth: [first, second] } };
        const problem = online(truth(taught), student(own, 2, 1e-3, { init }));
        const times = Array.from({ length: 11 }, (_, k) => 200 * k);
        const errors = testErrors(problem, statesAt(problem, times));
        for (let i = 1; i < errors.length; i++) {
          // Rates of 1e-3 leave the flow by as much of it, which at its end is nothing.
          expect(errors[i]).toBeLessThan((errors[i - 1] as number) * (1 + 1e-3) + 1e-9);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('does not know the order of hidden units', () => {
    const init = (rows: number[][], norms: number[]) => ({
      init: { norm: norms, cross: 0.02, overlaps: { truth: rows } },
    });
    fc.assert(
      fc.property(activation, overlap, overlap, (own, a, b) => {
        const rows = [
          [a, 0.1],
          [0.05, b],
        ];
        const [first, second] = rows as [number[], number[]];
        const [one, other] = [
          online(truth('erf'), student(own, 2, 0.5, init([first, second], [0.3, 0.6]))),
          online(truth('erf'), student(own, 2, 0.5, init([second, first], [0.6, 0.3]))),
        ].map((problem) => statesAt(problem, [5])[0] as OnlineState) as [OnlineState, OnlineState];
        for (const unit of [0, 1]) {
          expect(overlapIn(one, 2, unit)).toBeCloseTo(overlapIn(other, 3, unit), 8);
          expect(overlapIn(one, 3, unit)).toBeCloseTo(overlapIn(other, 2, unit), 8);
        }
        expect(overlapIn(one, 2, 2)).toBeCloseTo(overlapIn(other, 3, 3), 8);
        expect(overlapIn(one, 2, 3)).toBeCloseTo(overlapIn(other, 2, 3), 8);
      }),
      { numRuns: 6 },
    );
  });

  it('leaves frozen networks as they are', () => {
    const frozen = {
      name: 'frozen',
      hidden: 2,
      activation: 'relu',
      init: { norm: 0.7, cross: 0.1 },
    };
    const problem = online(
      truth('sign'),
      frozen,
      student('erf', 2, 0.5, { targets: { from: 'frozen', mixing: 0.5 } }),
    );
    const [start, end] = statesAt(problem, [0, 3]) as [OnlineState, OnlineState];
    for (const u of [0, 1, 2, 3]) {
      expect(end.overlaps[u]?.slice(0, 4)).toEqual(start.overlaps[u]?.slice(0, 4));
    }
    expect(end.outputWeights).toEqual(start.outputWeights);
    expect(overlapIn(end, 4, 0)).not.toBe(overlapIn(start, 4, 0));
  });

  it('does not move a student that already is its source', () => {
    const init = { norm: 1, overlaps: { truth: { same: 1 - 1e-9, other: 0 } } };
    for (const activation of ['erf', 'relu', 'linear']) {
      const problem = online(truth(activation), student(activation, 2, 1, { init }));
      const [start, end] = statesAt(problem, [0, 5]) as [OnlineState, OnlineState];
      // What moves is the 1e-9 that distinguishes them.
      expect(distance(start, end)).toBeLessThan(1e-8);
    }
  });

  it('from a mixture of equals is learning from one of them', () => {
    const init = { norm: 0.3, overlaps: { truth: { same: 0.1 } } };
    const teacher = { ...student('erf', 2, 0.3, { init }), name: 'teacher' };
    const mixed = (targets: object) =>
      online(truth('erf'), teacher, student('relu', 2, 0.2, targets));
    const states = [
      mixed({ targets: { from: 'teacher', mixing: 1 } }),
      mixed({ learnsFrom: 'teacher' }),
      mixed({ learnsFrom: 'teacher', targets: { from: 'teacher', mixing: 0.3 } }),
    ].map((problem) => statesAt(problem, [4])[0] as OnlineState) as [OnlineState, ...OnlineState[]];
    for (const state of states.slice(1)) expect(distance(states[0], state)).toBeLessThan(1e-8);
  });

  it('of two students from one noisy truth makes them one: they hear the same noise', () => {
    const noisy = { ...truth('linear', 1), noise: 0.5 };
    const students = ['student', 'twin'].map((name) => ({ ...student('linear', 1, 0.5), name }));
    const together = statesAt(online(noisy, ...students), [40])[0] as OnlineState;
    expect(overlapIn(together, 1, 2)).toBeCloseTo(overlapIn(together, 1, 1), 8);
    expect(overlapIn(together, 1, 1)).toBeGreaterThan(1.1);
  });

  it('moves two networks that learn from each other towards each other', () => {
    const pair = ['a', 'b'].map((name, i) => ({
      name,
      hidden: 1,
      activation: 'linear',
      learnsFrom: i === 0 ? 'b' : 'a',
      rate: 0.1,
      init: { norm: 1 },
    }));
    // Q_a − 2C + Q_b decays at the rate 4η − 4η².
    const end = statesAt(online(truth('linear', 1), ...pair), [5])[0] as OnlineState;
    const apart = overlapIn(end, 1, 1) - 2 * overlapIn(end, 1, 2) + overlapIn(end, 2, 2);
    expect(apart).toBeCloseTo(2 * Math.exp(-(0.4 - 0.04) * 5), 8);
  });
});
