import { describe, expect, it } from 'vitest';
import { noSmallDisk } from '../node/smallDisk.ts';
import { runDisk, runIn, tinyShell } from './filledDisk.ts';

describe('a disk that has become read-only', () => {
  it('refuses to begin and to go on, in one line, and still shows what is there', async (context) => {
    const disk = runDisk() ?? context.skip(noSmallDisk);
    const interrupt = (handler: () => void) => {
      handler();
    };
    const stopped = tinyShell({ interrupt });
    expect((await stopped.call('run', 'tiny.yaml', '--out', disk.folder)).code).toBe(130);
    const run = runIn(disk.folder);
    disk.makeReadOnly();
    const refused = {
      code: 2,
      out: '',
      err: `error: ${run}: cannot write there: the file system is read-only\n`,
    };
    const { call } = tinyShell();
    expect(await call('resume', run)).toEqual(refused);
    expect(await call('run', 'tiny.yaml', '--out', disk.folder)).toEqual(refused);
    const status = await call('status', run);
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toMatch(/\nstatus +interrupted\n/);
  });
});
