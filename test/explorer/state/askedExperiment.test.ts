import { describe, expect, it } from 'vitest';
import { askedExperiment } from '../../../src/explorer/state/askedExperiment.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';

function asked(state: object) {
  return askedExperiment(explorerStateSchema.parse(state));
}

describe('the experiment that a state asks for', () => {
  it('has no simulation without trials', () => {
    expect(asked({ trials: 0 }).simulate).toBeUndefined();
    expect(asked({ trials: 3 }).simulate?.trials).toBe(3);
  });

  it('is refused with the nearest name where there is none of that name', () => {
    expect(() => asked({ experiment: 'kd-mixin' })).toThrow(/did you mean "kd-mixing"/);
  });

  it('is refused where it needs a table of data, with what to do', () => {
    expect(() => asked({ experiment: 'tabular' })).toThrow(/command line/);
  });

  it('is refused where a range ends before it begins', () => {
    expect(() => asked({ set: ['alpha=5:1:3'] })).toThrow(/the start is above the stop/);
  });

  it('is refused for a path that the problem has not', () => {
    expect(() => asked({ set: ['learners.teacher.l3=1'] })).toThrow(/did you mean/);
  });
});
