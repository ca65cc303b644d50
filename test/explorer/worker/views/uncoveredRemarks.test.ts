import { describe, expect, it } from 'vitest';
import { askedExperiment } from '../../../../src/explorer/state/askedExperiment.ts';
import { explorerStateSchema } from '../../../../src/explorer/state/explorerState.ts';
import { openQuestion } from '../../../../src/explorer/worker/openQuestion.ts';
import { uncoveredRemarks } from '../../../../src/explorer/worker/views/uncoveredRemarks.ts';

function remarks(experiment: string, ...set: string[]): string[] {
  const state = explorerStateSchema.parse({ experiment, set });
  return uncoveredRemarks(openQuestion(askedExperiment(state))).map(({ text }) => text);
}

describe('what is said of curves without theory', () => {
  it('is why they have none, once', () => {
    expect(remarks('capacity-ratio')).toEqual([
      'Simulated only: no theory covers learners of the labels of a committee.',
    ]);
  });

  it('is that the posterior of a committee is not known', () => {
    const [text] = remarks('committee-specialisation', 'population.hidden=3');
    expect(text).toMatch(/^No answer for bayes: .* not for 3 units\.$/);
  });

  it('is nothing where theory covers everybody who is drawn', () => {
    expect(remarks('teacher-student')).toEqual([]);
    expect(remarks('committee-specialisation')).toEqual([]);
  });
});
