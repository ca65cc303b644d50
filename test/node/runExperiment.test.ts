import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figure } from '../../src/figure/figure.ts';
import { isFinished } from '../../src/node/answerIn.ts';
import { loadExperiment } from '../../src/node/experimentFiles.ts';
import { findRun } from '../../src/node/findRun.ts';
import { runExperiment } from '../../src/node/runExperiment.ts';
import { localEngine } from '../../src/node/runEngine.ts';
import { runResult } from '../../src/node/runResult.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const engine = localEngine(inlineEngine);

/** A folder with the file of the tiny experiment. */
function tinyFile() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'tiny.json'), JSON.stringify(tiny));
  return { folder, out: join(folder, 'runs'), file: loadExperiment('tiny.json', folder) };
}

describe('runExperiment', () => {
  it('leaves a finished run, of which is read what a sweep of the experiment comes to', async () => {
    const { folder, out, file } = tinyFile();
    const run = await runExperiment(file, { out, engine });
    expect(isFinished(run.record)).toBe(true);
    const found = findRun(`tiny-${run.record.hash}`, out, folder);
    expect(found).toEqual(run);
    const { experiment, rows, claims, simulationHash } = await sweep(file.experiment);
    expect(runResult(found)).toEqual({ experiment, rows, claims });
    expect(run.record.simulationHash).toBe(simulationHash);
    expect(figure(runResult(found))).toEqual(figure({ experiment, rows }));
  });

  it('stops when its signal is aborted, and the same call goes on', async () => {
    const { out, file } = tinyFile();
    const stopping = new AbortController();
    const stopAtOne = ({ done }: { done: number }) => {
      if (done === 1) stopping.abort();
    };
    const { signal } = stopping;
    const stopped = await runExperiment(file, { out, engine, signal, onProgress: stopAtOne });
    expect(stopped.record.status).toBe('interrupted');
    expect(() => runResult(stopped)).toThrow('the run is not finished');
    const found: number[] = [];
    const run = await runExperiment(file, {
      out,
      engine,
      onProgress: (progress) => void found.push(progress.found),
    });
    expect(run.record.status).toBe('done');
    expect(found[0]).toBe(1);
  });
});
