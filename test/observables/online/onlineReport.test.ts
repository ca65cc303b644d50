import { describe, expect, it } from 'vitest';
import { onlineReports } from '../../../src/observables/online/onlineReport.ts';
import type { OnlineOutcome, OnlineState } from '../../../src/observables/online/trajectory.ts';
import { courseTimes } from '../../../src/problem/online/course.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { onlineInput } from '../../problem/online/onlineInput.ts';

function online(fields: Record<string, unknown>): OnlineProblem {
  const question = parseQuestion(onlineInput({}, {}, fields));
  if (question.protocol !== 'online') throw new Error('not online');
  return question;
}

/** Units that go straight from nothing in common with the truth to its units, in time 1. */
function stateAt(time: number): OnlineState {
  const r = Math.min(time, 1);
  return {
    time,
    overlaps: [
      [1, 0, r, 0],
      [0, 1, 0, r],
      [r, 0, 1, 0],
      [0, r, 0, 1],
    ],
    outputWeights: [1, 1, 1, 1],
  };
}

function courseOf(problems: readonly OnlineProblem[], until = Infinity): OnlineOutcome {
  const states = courseTimes(problems)
    .filter((time) => time <= until)
    .map(stateAt);
  if (until === Infinity) return { converged: true, residual: 0, states };
  return { converged: false, reason: 'it diverged', residual: null, states };
}

describe('the report on an online problem', () => {
  const short = online({ time: 0.5, records: 2 });
  const long = online({ time: 2, records: 0 });
  const reports = onlineReports([short, long], courseOf([short, long]));

  it('is of the part of a shared course that its time allows', () => {
    const [first, second] = reports;
    expect(first?.overlaps['truth.1,student.1']).toBe(0.5);
    expect(second?.overlaps['truth.1,student.1']).toBe(1);
    const testErrors = reports.map(({ networks }) => {
      const student = networks['student'];
      return student?.converged ? student.observables.testError : undefined;
    });
    expect(testErrors[0]).toBeGreaterThan(0.05);
    expect(testErrors[1]).toBe(0);
  });

  it('has the times of what happened on the way, once it has', () => {
    const [first, second] = reports.map(({ networks }) => networks['student']);
    expect(first).toMatchObject({ observables: { escapeTime: 0.5 } });
    expect(second).toMatchObject({ observables: { escapeTime: 0.5 } });
    const [early] = onlineReports([online({ time: 0.4 })], courseOf([online({ time: 0.4 })]));
    expect(early?.networks['student']).not.toHaveProperty('observables.escapeTime');
  });

  it('has a trajectory at the times of record, where there are any', () => {
    const [first, second] = reports;
    expect(first?.trajectory?.time).toEqual([0, 0.25, 0.5]);
    expect(first?.trajectory?.overlaps['truth.2,student.2']).toEqual([0, 0.25, 0.5]);
    expect(first?.trajectory?.networks['student']?.['specialisation']).toEqual([0, 0.25, 0.5]);
    expect(first?.trajectory?.networks['truth']).toEqual({});
    expect(second).not.toHaveProperty('trajectory');
  });

  it('gives the reason where the course ended early, and numbers where it did not matter', () => {
    const [first, second] = onlineReports([short, long], courseOf([short, long], 1));
    expect(first?.networks['student']).toHaveProperty('converged', true);
    expect(second?.networks['student']).toEqual({ converged: false, reason: 'it diverged' });
    expect(second?.overlaps).toEqual({});
  });
});
