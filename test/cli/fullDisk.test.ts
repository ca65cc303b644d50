import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noSmallDisk } from '../node/smallDisk.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { page, productsOf, recordCount, runDisk, runIn, tinyShell } from './filledDisk.ts';

describe('a disk that fills up', () => {
  let whole: Record<string, string>;
  const undisturbed = temporaryFolder(afterAll);

  beforeAll(async () => {
    const { call } = tinyShell({ atEnd: afterAll });
    expect((await call('run', 'tiny.yaml', '--out', undisturbed)).code).toBe(0);
    whole = productsOf(runIn(undisturbed));
  }, 60_000);

  // Of these the record does not fit, or not all of the shards, or not the figure; see fullDisk.full.
  it.for([0, 3, 200])(
    'with %i pages left ends in one line, loses no task, and resume ends in the same bytes',
    async (pages, context) => {
      const disk = runDisk() ?? context.skip(noSmallDisk);
      const { call } = tinyShell();
      disk.fill(pages * page);
      const { code, out, err } = await call('run', 'tiny.yaml', '--out', disk.folder);
      expect(out).toBe('');
      expect(err).toMatch(
        code === 2
          ? /^error: \S+: cannot write there: no space is left\n$/
          : /^error: (\S+): cannot go on there: no space is left; what is done is kept; .*: quenched resume \1\n$/,
      );
      expect([2, 130]).toContain(code);
      disk.free();
      expect((await call('run', 'tiny.yaml', '--out', disk.folder)).code).toBe(0);
      const run = runIn(disk.folder);
      expect(productsOf(run)).toEqual(whole);
      expect(recordCount(run)).toBe(7);
      expect(readdirSync(run).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );
});
