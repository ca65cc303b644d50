import { describe, expect, it } from 'vitest';
import { escapeTime } from '../../../src/observables/online/escapeTime.ts';
import { networkObservables } from '../../../src/observables/online/networkObservables.ts';
import { plateauLength } from '../../../src/observables/online/plateauLength.ts';
import { solveOde } from '../../../src/theory/online/solveOde.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';

const pair = { hidden: 2, activation: 'erf' };
const end = 150;

/** The plateau of two units that learn two, from an overlap of each with one of the truth's. */
function plateau(same: number, records: number) {
  const init = { overlaps: { truth: { same } } };
  const student = { ...pair, name: 'student', learnsFrom: 'truth', rate: 1.5, init };
  const problem = onlineProblem([{ ...pair, name: 'truth' }, student]);
  const times = Array.from({ length: records + 1 }, (_, k) => (end * k) / records);
  const course = solveOde(problem, times).states.map(
    (state) => networkObservables(problem, state)['student'],
  );
  const errors = course.map((observed) => observed?.testError as number);
  const escape = escapeTime(
    times,
    course.map((observed) => observed?.specialisation as number),
  );
  return { escape: escape as number, length: plateauLength({ times, errors }, escape) as number };
}

describe('the plateau of solutions of the differential equations', () => {
  it('is longer by as much as the escape is later', () => {
    const [near, far] = [plateau(1e-3, 400), plateau(1e-4, 400)];
    expect(far.escape - near.escape).toBeGreaterThan(25);
    // Both ends of the plateau are shifted alike, but for a record or so of 0.4.
    expect(Math.abs(far.length - near.length - (far.escape - near.escape))).toBeLessThan(0.4);
    expect(far.length).toBeLessThan(far.escape);
  });

  it('hardly knows how far apart the records are', () => {
    const [coarse, fine] = [plateau(1e-3, 100), plateau(1e-3, 800)];
    expect(coarse.escape).toBeCloseTo(fine.escape, 1);
    expect(Math.abs(coarse.length / fine.length - 1)).toBeLessThan(0.02);
  });
});
