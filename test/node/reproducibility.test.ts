import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import {
  finish,
  interruptedAndResumed,
  kept,
  killedAgainAndAgain,
  products,
  randomMoments,
  start,
  wholeRun,
  withExperiment,
} from './repeatedRun.ts';
import type { WholeRun } from './repeatedRun.ts';

/** A build, or a run on a busy machine, takes longer than the usual ten seconds of a hook. */
const patience = 180_000;

beforeAll(built, patience);

async function runWith(workers: number): Promise<Record<string, string>> {
  const cwd = withExperiment(temporaryFolder());
  const code = await finish(start(cwd, 'run', 'repeat.yaml', '--workers', `${workers}`));
  expect(code).toBe(0);
  return products(cwd);
}

describe('the same seed', () => {
  let whole: WholeRun;
  const cwd = withExperiment(temporaryFolder(afterAll));

  beforeAll(async () => {
    whole = await wholeRun(cwd);
  }, patience);

  it.each([2, 3])('gives the same bytes with %i workers as with one', async (workers) => {
    expect(await runWith(workers)).toEqual(whole.products);
  });

  it(
    'gives the same bytes after kill -9 at ten points of a run, and no kept task is run again',
    async () => {
      const folder = temporaryFolder();
      const { startup, milliseconds } = whole;
      // Each goes about a tenth of the run further than the one before.
      const delays = randomMoments('ten kills', 10).map(
        (moment) => startup + moment * (milliseconds / 5),
      );
      await killedAgainAndAgain(folder, delays);
      expect(products(folder)).toEqual(whole.products);
      const { records, tasks, repeated, foreign, damaged } = kept(folder);
      expect({ records, repeated, foreign }).toEqual({ records: tasks, repeated: 0, foreign: 0 });
      // A process dies within at most one line.
      expect(damaged).toBeLessThanOrEqual(10);
    },
    patience,
  );

  it(
    'gives the same bytes after an order to stop, exit code 130 and resume',
    async () => {
      // Two, as timeout(1) sends them: to the process, and to its group.
      const signals = ['SIGTERM', 'SIGTERM'] as const;
      const resumed = await interruptedAndResumed(temporaryFolder(), 0, ...signals);
      expect(resumed).toEqual({ code: 130, products: whole.products });
    },
    patience,
  );
});
