import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/answer/estimate.ts';
import { NoEvidence } from '../../src/sweep/claims/claim.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { tidyRows } from '../../src/sweep/tidyRows.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { trialValues } from '../../src/sweep/trialValues.ts';
import { resultsHere } from './resultsHere.ts';
import { onlineTiny, tiny, tinyQuestion } from './tinyExperiment.ts';

function found(changes: object) {
  const question = tinyQuestion(changes);
  const plan = planTasks(question);
  const results = resultsHere(plan);
  return {
    rows: tidyRows(question, plan, results),
    ...{ question, plan, results },
  };
}

const ofRow = ({ mean, stderr, trials }: TidyRow) => ({ mean, stderr, trials });

describe('numbers of rows trial by trial', () => {
  it.each<[string, object]>([
    ['learners and overlaps', {}],
    ['hidden units', { ...onlineTiny, simulate: { trials: 3, n: 20 } }],
    [
      'curves with trials of their own',
      { curves: [tiny.curves[0], { ...tiny.curves[1], trials: 4, n: 10 }] },
    ],
  ])('are those whose mean the row is, of %s', (_, changes) => {
    const { question, plan, results, rows } = found(changes);
    const trialsOf = trialValues(question, plan, results);
    const simulated = rows.filter(({ kind }) => kind === 'simulation');
    expect(simulated.length).toBeGreaterThan(3);
    for (const row of simulated) expect(estimate(trialsOf(row))).toEqual(ofRow(row));
  });

  it('are no evidence for rows that nothing was simulated for, or that have not converged', () => {
    const { question, plan, results, rows } = found({});
    const trialsOf = trialValues(question, plan, results);
    const theory = rows.find(({ kind }) => kind === 'theory') as TidyRow;
    expect(() => trialsOf(theory)).toThrow(NoEvidence);
    const row = rows.find(({ kind }) => kind === 'simulation') as TidyRow;
    expect(() => trialsOf({ ...row, axes: { alpha: 3 } })).toThrow(NoEvidence);
    expect(() => trialsOf({ ...row, curve: 'elsewhere' })).toThrow(NoEvidence);
    expect(() => trialsOf({ ...row, observable: 'auc' })).toThrow('teacher: trial 0 has no auc');
  });
});
