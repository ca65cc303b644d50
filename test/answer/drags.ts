import * as fc from 'fast-check';
import { expect } from 'vitest';
import { curveTracker } from '../../src/answer/curveTracker.ts';
import type { ProvisionalSolution } from '../../src/answer/provisionalSolution.ts';
import type { Solution } from '../../src/answer/solve.ts';
import { parseQuestion } from '../../src/problem/parseQuestion.ts';
import type { Question } from '../../src/problem/question.ts';
import { logUniform } from '../theory/robustness/problemPieces.ts';
import { uniform } from '../uniform.ts';

/** What sliders move. */
export interface Sliders {
  first: number;
  rho: number;
  noise: number;
  teacherRidge: number;
  studentRidge: number;
  capacity: number;
}

export const kinds = ['mixture', 'perceptron'] as const;
export const losses = ['logistic', 'square', 'hinge', 'squared-hinge'] as const;

/** Sliders anywhere in the middle of their ranges. */
export const sliders: fc.Arbitrary<Sliders> = fc.record({
  first: uniform(0.5, 6),
  rho: uniform(0.1, 0.9),
  noise: uniform(0, 1),
  teacherRidge: logUniform(1e-3, 1),
  studentRidge: logUniform(1e-5, 1),
  capacity: uniform(0.3, 1),
});

/** The questions of a curve. */
export type Curve = (at: Sliders) => Question[];

/** Four values of α; the student mixes teacher and labels where the loss may. */
export function curveOf(
  kind: (typeof kinds)[number],
  loss: (typeof losses)[number],
  mixing: number,
): Curve {
  return ({ first, rho, noise, teacherRidge, studentRidge, capacity }) =>
    [0, 0.3, 0.6, 0.9].map((further) =>
      parseQuestion({
        population: kind === 'mixture' ? { kind, rho, delta: 1 } : { kind, noise },
        alpha: first + further,
        learners: [
          { name: 'teacher', loss, l2: teacherRidge },
          {
            name: 'student',
            loss,
            l2: studentRidge,
            capacity,
            targets: { from: 'teacher', mixing },
          },
        ],
      }),
    );
}

/** |provisional − full| of every test error, and how many are left out. */
export function compared(drawn: readonly ProvisionalSolution[], full: readonly Solution[]) {
  const pairs = drawn.flatMap(({ learners }, i) =>
    Object.entries(learners).map(([name, found]) => ({ found, answer: full[i]?.learners[name] })),
  );
  const errors = pairs.flatMap(({ found, answer }) => {
    if (!found.found) return [];
    if (answer?.converged !== true) throw new Error('drawn where there is no answer');
    return Math.abs((found.observables.testError ?? NaN) - (answer.observables.testError ?? NaN));
  });
  return { errors, gaps: pairs.length - errors.length };
}

/** Drags one slider of so many random problems and checks what is drawn at the end of each. */
export function expectAccurateDrags(numRuns: number): void {
  const names: (keyof Sliders)[] = [
    'first',
    'rho',
    'noise',
    'teacherRidge',
    'studentRidge',
    'capacity',
  ];
  const drawn = fc.tuple(
    fc.constantFrom(...kinds),
    fc.constantFrom(...losses),
    fc.constantFrom(1, 0.6),
    sliders,
    fc.constantFrom(...names),
  );
  const all: number[] = [];
  let gaps = 0;
  fc.assert(
    fc.property(drawn, ([kind, loss, mixing, start, moved]) => {
      const curve = curveOf(kind, loss, mixing);
      const tracker = curveTracker();
      const drag = [1, 0.97, 0.94].map((factor) =>
        curve({ ...start, [moved]: start[moved] * factor }),
      );
      const seen = drag.map((questions) => [...tracker.provisional(questions)]);
      const full = [...curveTracker().full(drag.at(-1) as Question[])];
      const { errors, gaps: left } = compared(seen.at(-1) as ProvisionalSolution[], full);
      for (const error of errors) expect(error).toBeLessThan(1e-3);
      all.push(...errors);
      gaps += left;
    }),
    { numRuns, endOnFailure: true },
  );
  expect(all.sort((a, b) => a - b)[Math.floor(all.length / 2)]).toBeLessThan(1e-5);
  // A problem may lose all its eight numbers: of few problems one may be such, of many few.
  expect(gaps).toBeLessThanOrEqual(Math.max(8, 0.05 * all.length));
}

/** Moves all sliders at once, so many times, and checks what is drawn. */
export function expectHonestJumps(numRuns: number): void {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), sliders, sliders, (kind, one, other) => {
      const tracker = curveTracker();
      const curve = curveOf(kind, 'logistic', 1);
      Array.from(tracker.provisional(curve(one)));
      const { errors } = compared(
        [...tracker.provisional(curve(other))],
        [...curveTracker().full(curve(other))],
      );
      for (const error of errors) expect(error).toBeLessThan(1e-3);
    }),
    { numRuns, endOnFailure: true },
  );
}
