import { afterAll, beforeAll, expect, it } from 'vitest';
import { built } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { killedAndResumed, randomMoments, wholeRun, withExperiment } from './repeatedRun.ts';
import type { WholeRun } from './repeatedRun.ts';

const patience = 180_000;
const cwd = withExperiment(temporaryFolder(afterAll));
let whole: WholeRun;

beforeAll(async () => {
  await built();
  whole = await wholeRun(cwd);
}, patience);

it.each(randomMoments('a hundred kills', 100))(
  'gives the same bytes after kill -9 at %f of the run and resume',
  async (moment) => {
    expect(await killedAndResumed(temporaryFolder(), whole, moment)).toEqual(whole.products);
  },
);
