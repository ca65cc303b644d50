import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, builtCli } from '../built.ts';
import { noSmallDisk } from '../node/smallDisk.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { page, productsOf, recordCount, runDisk, runIn, tinyShell } from './filledDisk.ts';

/** The compiled command line as a process of its own. */
async function called(cwd: string, ...args: string[]): Promise<{ code: unknown; err: string }> {
  const child = spawn(process.execPath, [builtCli, ...args], { cwd });
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  child.stdout.resume();
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, err };
}

describe('a disk that fills up under two workers', () => {
  let whole: Record<string, string>;
  const undisturbed = temporaryFolder(afterAll);

  beforeAll(async () => {
    await built();
    const { cwd } = tinyShell({ atEnd: afterAll });
    expect((await called(cwd, 'run', 'tiny.yaml', '--out', undisturbed)).code).toBe(0);
    whole = productsOf(runIn(undisturbed));
  }, 180_000);

  // From no room at all, a page at a time, to where the table and the first figures are written;
  // then within the page of the figure, which has 1180 pages of Plotly.
  const rooms = [...Array.from({ length: 25 }, (_, pages) => pages), 100, 600, 1100];
  it.for(rooms)(
    'ends in one line with %i pages left, and resume ends in the same bytes',
    async (pages, context) => {
      const disk = runDisk() ?? context.skip(noSmallDisk);
      const { cwd } = tinyShell();
      disk.fill(pages * page);
      const run = ['run', 'tiny.yaml', '--workers', '2', '--out', disk.folder];
      const { code, err } = await called(cwd, ...run);
      expect(err).toMatch(
        /^error: \S+: cannot (write|go on) there: no space is left(; what is done is kept; .*)?\n$/,
      );
      expect(code).toBe(err.includes('go on with') ? 130 : 2);
      disk.free();
      expect(await called(cwd, ...run)).toEqual({ code: 0, err: '' });
      expect(productsOf(runIn(disk.folder))).toEqual(whole);
      expect(recordCount(runIn(disk.folder))).toBe(7);
    },
  );
});
