import { describe, expect, it } from 'vitest';
import { answersText, readTheory, readTrial } from '../../src/sweep/answersText.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { runTask } from '../../src/sweep/runTask.ts';
import { trialTask } from '../../src/sweep/task.ts';
import type { TheoryTask, TrialTask } from '../../src/sweep/task.ts';
import { tinyQuestion } from './tinyExperiment.ts';

const plan = planTasks(tinyQuestion());
const theory = plan.theories[0] as TheoryTask;
const trial: TrialTask = trialTask(plan.draws[0] as TrialTask['draw'], 0);

describe('the text of answers', () => {
  it('is one line that reads back as what was written, non-finite numbers included', () => {
    const observables = { m: NaN, q: -Infinity, testError: 0.1 + 0.2 };
    const learner = { converged: true as const, products: 4, observables };
    const answers = [{ learners: { teacher: learner }, overlaps: { 'a,b': 1e-300 } }];
    const text = answersText({ kind: 'trial', answers });
    expect(text).toContain('"m":"NaN","q":"-Infinity"');
    expect(text).not.toContain('\n');
    expect(readTrial(trial, text)).toEqual(answers);
  });

  it('is what a task comes to', () => {
    for (const task of [theory, trial]) {
      const result = runTask(task);
      const text = answersText(result);
      const read = task.kind === 'theory' ? readTheory(task, text) : readTrial(task, text);
      expect(read).toEqual(result.answers);
    }
  });

  it('is none of a task of another kind, or with another number of problems', () => {
    const text = answersText(runTask(theory));
    expect(readTrial(trial, text)).toBeUndefined();
    const shorter = { ...theory, problems: theory.problems.slice(1) };
    expect(readTheory(shorter, text)).toBeUndefined();
    expect(readTheory(theory, text.slice(0, -1))).toBeUndefined();
    expect(readTheory(theory, '')).toBeUndefined();
  });
});
