import { expect, it } from 'vitest';
import { loadExperiment } from '../../../src/node/experimentFiles.ts';
import { nodePlace } from '../../../src/node/nodePlace.ts';
import { quickExperiment } from '../../../src/sweep/adjustExperiment.ts';
import { judgeRun } from '../../../src/sweep/judgeRun.ts';
import { planTasks } from '../../../src/sweep/plan.ts';
import { resolveExperiment } from '../../../src/sweep/resolveExperiment.ts';
import { resultsHere } from '../../sweep/resultsHere.ts';
import { tidyRows } from '../../../src/sweep/tidyRows.ts';
import { trialValues } from '../../../src/sweep/trialValues.ts';
import { checkout } from '../../theoryClaims.ts';

it.each(['tabular', 'tabular-underfit', 'nuisance-teacher', 'rid-untrained-teacher'])(
  '%s shows what it claims',
  (name) => {
    const file = loadExperiment(name, checkout);
    const quick = quickExperiment(file.experiment);
    const question = resolveExperiment(quick, file.readPublished, file.source);
    const plan = planTasks(question);
    const results = resultsHere(plan, nodePlace);
    const rows = tidyRows(question, plan, results);
    const verdicts = judgeRun(question, rows, trialValues(question, plan, results));
    expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
  },
);
