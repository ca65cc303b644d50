import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processStat, thisProcess } from '../../../src/node/holder/processIdentity.ts';
import { vitality } from '../../../src/node/holder/vitality.ts';
import { elsewhere, patient } from './identities.ts';

const hasProc = existsSync('/proc/self/stat');
const here = thisProcess();

describe('the identity of a process', () => {
  it.runIf(hasProc)('has its start, the system’s start and its namespace where Linux tells', () => {
    expect(here).toMatchObject({
      process: process.pid,
      startTime: expect.stringMatching(/^\d+$/) as string,
      bootId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      processNamespace: expect.stringMatching(/^pid:\[\d+\]$/) as string,
    });
  });

  it.runIf(hasProc)('is read also when the program’s name has brackets and blanks', async () => {
    const child = spawn(process.execPath, ['-e', 'process.title = "a) S (b"; process.send(0)'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    const stat = processStat(child.pid ?? 0);
    child.kill('SIGKILL');
    expect(stat).toEqual({ ended: false, startTime: expect.stringMatching(/^\d+$/) as string });
  });

  it('is unknown of a process that there is not', () => {
    expect(processStat(2 ** 22 + 1)).toBeUndefined();
  });
});

describe('vitality', () => {
  it.runIf(hasProc)('is known of the processes of this host', () => {
    expect(vitality(here, here)).toBe('alive');
    expect(vitality({ ...here, process: 2 ** 22 + 1 }, here)).toBe('dead');
  });

  it.runIf(hasProc)('is not the one of another process that was given the same number', () => {
    expect(vitality({ ...here, startTime: '1' }, here)).toBe('dead');
    expect(vitality({ ...here, bootId: 'before the last start' }, here)).toBe('dead');
  });

  it.runIf(hasProc)('is over when the process has ended and its parent has not asked', async () => {
    // The shell becomes a sleep, which asks nothing of the child that the shell has left it.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30']);
    const [text] = (await once(parent.stdout, 'data')) as Buffer[];
    const id = Number(String(text));
    await expect.poll(() => processStat(id)?.ended, patient).toBe(true);
    const zombie = { ...here, process: id, startTime: processStat(id)?.startTime ?? null };
    expect(vitality(zombie, here)).toBe('dead');
    parent.kill('SIGKILL');
  });

  it('is unknown on other hosts, in other containers, and where nothing tells of starts', () => {
    expect(vitality(elsewhere('n2'), here)).toBe('unknown');
    expect(vitality({ ...here, processNamespace: 'pid:[1]' }, here)).toBe('unknown');
    expect(vitality({ ...here, startTime: null }, here)).toBe('unknown');
  });
});
