import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname as thisHost } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { holderOf } from '../../../src/node/holder/holderOf.ts';
import { holdRun } from '../../../src/node/holder/holdRun.ts';
import { InterruptedError } from '../../../src/node/interruptedError.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { elsewhere, holderFiles, holding, leave, patient, quick } from './identities.ts';

describe('holdRun', () => {
  it('holds a new folder until it is released, and leaves the number behind', async () => {
    const folder = temporaryFolder();
    for (const number of [1, 2, 3]) {
      const held = await holdRun(folder, holding());
      expect(await holderOf(folder)).toMatchObject({
        state: 'running',
        holder: { doing: 'a test' },
      });
      await held.release();
      expect(await holderOf(folder)).toEqual({ state: 'none' });
      expect(holderFiles(folder)).toEqual([`holder-${number}.json`]);
      expect(held.lost.aborted).toBe(false);
    }
  });

  it('is refused with the holder’s name, and what to do', async () => {
    const folder = temporaryFolder();
    leave(folder, 4, { host: thisHost() });
    await expect(holdRun(folder, holding())).rejects.toThrow(
      `${folder}: process ${process.pid} of host ${thisHost()} (quenched run kd, since 2026-11-22T12:00:00.000Z) is computing this run; wait for its end, or stop it and go on with: quenched resume ${folder}`,
    );
    expect(holderFiles(folder)).toEqual(['holder-4.json']);
  });

  it('succeeds a holder whose number another process has now, without waiting', async () => {
    const folder = temporaryFolder();
    const told: string[] = [];
    leave(folder, 4, { startTime: '1' });
    expect((await holderOf(folder)).state).toBe('stale');
    const held = await holdRun(folder, holding({}, told));
    expect(holderFiles(folder)).toEqual(['holder-5.json']);
    expect(told).toEqual([]);
    await held.release();
  });

  it('goes by the highest number, whatever lower ones are there', async () => {
    const folder = temporaryFolder();
    leave(folder, 9, { startTime: '1' });
    leave(folder, 10, { released: true });
    leave(folder, 2);
    const held = await holdRun(folder, holding());
    expect(holderFiles(folder)).toEqual(['holder-11.json']);
    await held.release();
  });

  it.each([
    ['there is no such file or folder', (folder: string) => join(folder, 'none')],
    [
      'a part of the path is a file, not a folder',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file');
      },
    ],
  ])('says of a folder that cannot be written that %s', async (fault, place) => {
    const folder = place(temporaryFolder());
    await expect(holdRun(folder, holding())).rejects.toThrow(
      `${folder}: cannot write there: ${fault}`,
    );
  });
});

describe('a holder on another host', () => {
  it('is refused to others while its heart beats', async () => {
    const folder = temporaryFolder();
    const told: string[] = [];
    const held = await holdRun(folder, holding({ self: elsewhere('n1'), doing: 'far away' }));
    expect(await holderOf(folder)).toMatchObject({ state: 'elsewhere', holder: { host: 'n1' } });
    await expect(holdRun(folder, holding({}, told))).rejects.toThrow(
      /process 7 of host n1 \(far away, since .*\) is computing this run/,
    );
    expect(held.lost.aborted).toBe(false);
    await held.release();
    await (await holdRun(folder, holding())).release();
  });

  it('is succeeded when its heart stands still, and who waits says so', async () => {
    const folder = temporaryFolder();
    const told: string[] = [];
    leave(folder, 1, elsewhere('n1'));
    const held = await holdRun(folder, holding({}, told));
    expect(told).toEqual([
      `${folder}: waiting up to 1 s for a sign of life from process 7 of host n1 (quenched run kd, since 2026-11-22T12:00:00.000Z)`,
    ]);
    expect(holderFiles(folder)).toEqual(['holder-2.json']);
    await held.release();
  });

  it('lives or is dead whatever the clocks say', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-01') });
    try {
      const folder = temporaryFolder();
      const held = await holdRun(folder, holding({ self: elsewhere('n1') }));
      vi.setSystemTime(new Date('1980-01-01'));
      await expect(holdRun(folder, holding())).rejects.toThrow(/is computing this run/);
      vi.setSystemTime(new Date('2070-01-01'));
      await expect(holdRun(folder, holding())).rejects.toThrow(/is computing this run/);
      expect(held.lost.aborted).toBe(false);
      await held.release();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a holder’s file that cannot be read', () => {
  it.each(['', '{"host":"n1"', '{}', 'null'])('is succeeded after waiting: %j', async (text) => {
    const folder = temporaryFolder();
    const told: string[] = [];
    writeFileSync(join(folder, 'holder-3.json'), text);
    expect(await holderOf(folder)).toEqual({ state: 'unreadable' });
    const held = await holdRun(folder, holding({ pace: { beat: 10, patience: 30 } }, told));
    expect(told.join()).toMatch(/waiting up to 1 s for a sign of life from an unreadable holder$/);
    expect(holderFiles(folder)).toEqual(['holder-4.json']);
    await held.release();
  });

  it('is looked at anew when it is written at last', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'holder-1.json'), '');
    const second = holdRun(folder, holding());
    await wait(quick.beat);
    leave(folder, 1);
    await expect(second).rejects.toThrow(/is computing this run/);
  });

  it('is written anew by the holder that lives', async () => {
    const folder = temporaryFolder();
    const held = await holdRun(folder, holding());
    writeFileSync(join(folder, 'holder-1.json'), 'damage');
    await expect.poll(async () => (await holderOf(folder)).state, patient).toBe('running');
    expect(held.lost.aborted).toBe(false);
    await held.release();
  });
});

describe('a holder that was stopped for long', () => {
  it('loses the run to its successor, who does not notice', async () => {
    const folder = temporaryFolder();
    const first = await holdRun(folder, holding({ self: elsewhere('n1') }));
    leave(folder, 2, { doing: 'quenched resume kd' });
    await expect.poll(() => first.lost.aborted, patient).toBe(true);
    expect(first.lost.reason).toBeInstanceOf(InterruptedError);
    expect(String(first.lost.reason)).toMatch(
      /process \d+ of host .* \(quenched resume kd, since .*\) has taken this run over; this process goes on no further$/,
    );
    const successor = readFileSync(join(folder, 'holder-2.json'), 'utf8');
    await first.release();
    expect(readFileSync(join(folder, 'holder-2.json'), 'utf8')).toBe(successor);
    expect(await holderOf(folder)).toMatchObject({ state: 'running' });
  });

  it('loses it also to one of the same number, when its own file was removed by hand', async () => {
    const folder = temporaryFolder();
    const first = await holdRun(folder, holding());
    rmSync(join(folder, 'holder-1.json'));
    leave(folder, 1, { doing: 'quenched run again' });
    await expect.poll(() => first.lost.aborted, patient).toBe(true);
    expect(String(first.lost.reason)).toContain('quenched run again');
    await first.release();
  });

  it('stops when its file or its folder is gone', async () => {
    const [left, gone] = [temporaryFolder(), temporaryFolder()];
    const holders = await Promise.all([left, gone].map((folder) => holdRun(folder, holding())));
    rmSync(join(left, 'holder-1.json'));
    rmSync(gone, { recursive: true });
    await expect.poll(() => holders.every(({ lost }) => lost.aborted), patient).toBe(true);
    expect(holders.map(({ lost }) => String(lost.reason))).toEqual([
      expect.stringContaining('the file that says who computes this run has been removed'),
      expect.stringContaining('the folder has been removed'),
    ]);
    await Promise.all(holders.map((held) => held.release()));
    expect(existsSync(gone)).toBe(false);
  });
});
