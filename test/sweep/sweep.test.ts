import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { parseExperiment } from '../../src/sweep/parseExperiment.ts';
import type { Progress } from '../../src/sweep/runTasks.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import type { SweepResult } from '../../src/sweep/sweepResult.ts';
import { onlineTiny, tiny, tinyExperiment, tinyQuestion } from './tinyExperiment.ts';

const claims = [{ claim: 'monotone', curve: 'student', direction: 'falling' }];
const experiment = tinyExperiment({ claims });
const whole = await sweep(experiment);

/** What does not follow from theory, which promises ten digits. */
function simulated({ rows }: SweepResult) {
  return rows.filter(({ kind }) => kind === 'simulation');
}

describe('sweep', () => {
  it('answers every curve at every point by theory and by simulation', () => {
    expect(whole.experiment).toEqual(tinyQuestion({ claims }));
    for (const curve of ['teacher', 'student']) {
      const alphas = (kind: string) =>
        whole.rows
          .filter((row) => row.curve === curve && row.kind === kind)
          .filter(({ observable }) => observable === 'testError')
          .map(({ axes }) => axes['alpha']);
      expect(alphas('theory')).toEqual([1, 2, 3]);
      expect(alphas('simulation')).toEqual([1, 2]);
    }
  });

  it('judges the claims and has the hash of what was simulated', () => {
    expect(whole.claims).toMatchObject([{ claim: 'monotone', holds: true }]);
    expect(whole.simulationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(whole.noHash).toBeNull();
  });

  it('takes the text of an experiment, its parsed form, or another protocol', async () => {
    expect(await sweep(JSON.stringify({ ...tiny, claims }))).toEqual(whole);
    expect(await sweep(parseExperiment(experiment))).toEqual(whole);
    const { rows } = await sweep(JSON.stringify(onlineTiny));
    expect(rows).toContainEqual(expect.objectContaining({ observable: 'overlap', kind: 'theory' }));
  });

  it('gives equal simulated rows on an engine that takes the tasks in another order', async () => {
    const backwards: Engine = {
      ...inlineEngine,
      run: (tasks, done, stop) => inlineEngine.run([...tasks].reverse(), done, stop),
    };
    const again = await sweep(experiment, { engine: backwards });
    expect(simulated(again)).toEqual(simulated(whole));
    expect(again.simulationHash).toBe(whole.simulationHash);
  });

  it('stops when its signal is aborted, and goes on from what the journal kept', async () => {
    const stopping = new AbortController();
    const journal = memoryJournal();
    const stopAtTwo = ({ done }: Progress) => {
      if (done === 2) stopping.abort(new Error('enough'));
    };
    const stopped = sweep(experiment, {
      journal,
      signal: stopping.signal,
      onProgress: stopAtTwo,
    });
    await expect(stopped).rejects.toThrow('enough');
    const reports: Progress[] = [];
    const resumed = await sweep(experiment, {
      journal,
      onProgress: (progress) => void reports.push(progress),
    });
    expect(reports[0]).toMatchObject({ done: 2, found: 2 });
    expect(reports.at(-1)).toMatchObject({ found: 2, done: reports[0]?.total });
    expect(resumed).toEqual(whole);
  });

  it('takes published curves from whoever has the files, and says so where nobody has', async () => {
    const [teacher, student] = tiny.curves;
    const published = { file: 'paper.csv', curve: 'student' };
    const naming = tinyExperiment({ curves: [teacher, { ...student, published }] });
    await expect(sweep(naming)).rejects.toThrow(
      'the experiment: a curve names paper.csv; the option readPublished must read it',
    );
    const { experiment: resolved } = await sweep(naming, {
      readPublished: ({ file, curve }) => (file + curve === 'paper.csvstudent' ? [[2, 0.3]] : []),
    });
    expect(resolved.curves[1]?.published).toEqual([[2, 0.3]]);
  });

  it('refuses what is no experiment with the place of the first mistake', async () => {
    await expect(sweep(JSON.stringify({ ...tiny, title: 1 }))).rejects.toThrow(
      'the experiment: title is 1; it must be text',
    );
    await expect(sweep('title: [')).rejects.toThrow('the experiment, line 1, column 9');
    const nowhere = { ...tiny.figure, x: 'alhpa' };
    await expect(sweep(JSON.stringify({ ...tiny, figure: nowhere }))).rejects.toThrow(
      'did you mean "alpha"?',
    );
  });
});
