import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFault } from '../../src/node/fileFault.ts';
import { writeAtomic } from '../../src/node/writeAtomic.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

describe('writeAtomic', () => {
  it('replaces a file and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeAtomic(path, 'first');
    writeAtomic(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('writes bytes as they are', () => {
    const path = join(temporaryFolder(), 'a.bin');
    writeAtomic(path, Uint8Array.of(0, 255, 10));
    expect([...readFileSync(path)]).toEqual([0, 255, 10]);
  });

  it('leaves what was there when it cannot write, and nothing else', () => {
    const folder = temporaryFolder();
    expect(() => {
      writeAtomic(join(folder, 'nowhere', 'a.txt'), 'text');
    }).toThrow(/ENOENT/);
    mkdirSync(join(folder, 'taken'));
    expect(() => {
      writeAtomic(join(folder, 'taken'), 'text');
    }).toThrow();
    expect(readdirSync(join(folder, 'taken'))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('fileFault', () => {
  it('says in words what the file system complained of', () => {
    const fault = (code: string) => fileFault(Object.assign(new Error('fault'), { code }));
    expect(fault('ENOENT')).toBe('there is no such file or folder');
    expect(fault('EACCES')).toBe('permission denied');
    expect(fault('EXDEV')).toBe('EXDEV');
  });

  it('throws on what is no complaint of the file system', () => {
    expect(() => fileFault(new TypeError('a bug'))).toThrow('a bug');
  });
});
