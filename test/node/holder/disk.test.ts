import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../src/node/holder/holderOf.ts';
import { holdRun } from '../../../src/node/holder/holdRun.ts';
import { noSmallDisk, smallDisk } from '../smallDisk.ts';
import { holding, patient } from './identities.ts';

describe('a run folder on a full disk', () => {
  it('cannot be held, and nothing is left in it', async (context) => {
    const disk = smallDisk(65_536) ?? context.skip(noSmallDisk);
    disk.fill();
    await expect(holdRun(disk.folder, holding())).rejects.toThrow(
      `${disk.folder}: cannot write there: no space is left`,
    );
    expect(readdirSync(disk.folder)).toEqual(['filler']);
    disk.free();
    await (await holdRun(disk.folder, holding())).release();
  });

  it('is held on, with a beating heart, and released', async (context) => {
    const disk = smallDisk(65_536) ?? context.skip(noSmallDisk);
    const held = await holdRun(disk.folder, holding());
    disk.fill();
    const file = () => readFileSync(join(disk.folder, 'holder-1.json'), 'utf8');
    const before = file();
    await expect.poll(file, patient).not.toBe(before);
    expect((await holderOf(disk.folder)).state).toBe('running');
    await held.release();
    expect(held.lost.aborted).toBe(false);
    expect(await holderOf(disk.folder)).toEqual({ state: 'none' });
  });
});

describe('a run folder on a read-only disk', () => {
  it('cannot be held', async (context) => {
    const disk = smallDisk(65_536) ?? context.skip(noSmallDisk);
    disk.makeReadOnly();
    await expect(holdRun(disk.folder, holding())).rejects.toThrow(
      `${disk.folder}: cannot write there: the file system is read-only`,
    );
  });
});
