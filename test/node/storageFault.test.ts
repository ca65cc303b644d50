import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultCode } from '../../src/node/fileFault.ts';
import { InterruptedError } from '../../src/node/interruptedError.ts';
import { storageFault } from '../../src/node/storageFault.ts';

const folder = join('/runs', 'kd-0123456789ab');
const fault = (code: string, path?: string) =>
  Object.assign(new Error('fault'), { code, ...(path !== undefined && { path }) });

describe('storageFault', () => {
  it.each([
    ['ENOSPC', 'no space is left'],
    ['EDQUOT', 'the quota is used up'],
    ['EROFS', 'the file system is read-only'],
    ['EIO', 'the disk does not answer'],
    ['EMFILE', 'this process has too many files open'],
  ])('of %s says that %s and how to go on', (code, words) => {
    const told = storageFault(folder, fault(code));
    expect(told).toBeInstanceOf(InterruptedError);
    expect((told as Error).message).toBe(
      `${folder}: cannot go on there: ${words}; what is done is kept; once that is mended, go on with: quenched resume ${folder}`,
    );
  });

  it('is any fault within the folder, such as that it is gone, and none of files elsewhere', () => {
    const gone = storageFault(folder, fault('ENOENT', join(folder, 'curves.csv')));
    expect((gone as Error).message).toContain('there is no such file or folder');
    const elsewhere = fault('ENOENT', `${folder}-other`);
    expect(storageFault(folder, elsewhere)).toBe(elsewhere);
  });

  it('leaves faults of the program as they are', () => {
    const bugs = [new TypeError('a bug'), fault('ERR_INVALID_ARG_TYPE', folder), 'text'];
    for (const bug of bugs) expect(storageFault(folder, bug)).toBe(bug);
    expect(faultCode(fault('ERR_INVALID_ARG_TYPE'))).toBeUndefined();
    expect(faultCode(fault('commander.help'))).toBeUndefined();
  });
});
