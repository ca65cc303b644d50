import { afterAll, beforeAll, expect, it } from 'vitest';
import { built } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { kept, killedAndResumed, randomMoments, wholeRun, withExperiment } from './repeatedRun.ts';
import type { WholeRun } from './repeatedRun.ts';

const patience = 180_000;
const cwd = withExperiment(temporaryFolder(afterAll));
let whole: WholeRun;

beforeAll(async () => {
  await built();
  whole = await wholeRun(cwd);
}, patience);

it.each(randomMoments('a hundred kills', 100))(
  'gives the same bytes after kill -9 at %f of the run and resume, and no kept task is run again',
  async (moment) => {
    const folder = temporaryFolder();
    expect(await killedAndResumed(folder, whole, moment)).toEqual(whole.products);
    const { records, tasks, repeated, damaged } = kept(folder);
    expect({ records, repeated }).toEqual({ records: tasks, repeated: 0 });
    expect(damaged).toBeLessThanOrEqual(1);
  },
);
