import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holderOf } from '../../../src/node/holder/holderOf.ts';
import { holdRun } from '../../../src/node/holder/holdRun.ts';
import { built } from '../../built.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { holderFiles, holding, leave, quick } from './identities.ts';

const script = fileURLToPath(new URL('contender.js', import.meta.url));
const outcomeSchema = z.object({ held: z.boolean(), message: z.string().optional() });
type Outcome = z.output<typeof outcomeSchema>;

/** Runs a program under another host name, which takes root on Linux. */
const otherHost = ['unshare', '--uts', 'sh', '-c', 'hostname n1 && exec "$0" "$@"'];
const hasOtherHost = spawnSync('unshare', ['--uts', 'true']).status === 0;

beforeAll(built, 180_000);

interface Contender {
  child: ChildProcessWithoutNullStreams;
  /** What it says next. */
  outcome: () => Promise<Outcome>;
}

/** A process that tries to hold a folder at a moment, through another program if need be. */
function contender(folder: string, moment = 0, through: string[] = []): Contender {
  const { beat, patience } = quick;
  const [program = '', ...args] = [...through, process.execPath, script, folder];
  const child = spawn(program, [...args, `${moment}`, `${beat}`, `${patience}`]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    outcome: async () => outcomeSchema.parse(JSON.parse(String((await lines.next()).value))),
  };
}

async function ended(child: ChildProcessWithoutNullStreams, end: () => void): Promise<void> {
  const exit = once(child, 'exit');
  end();
  await exit;
}

describe('of many processes that begin the same run at the same moment', () => {
  it('one holds it and the others are refused with its name; killed, it is succeeded', async () => {
    const folder = temporaryFolder();
    // All have to succeed a holder that was killed, which only one may.
    leave(folder, 6, { startTime: '1' });
    const contenders = Array.from({ length: 8 }, () => contender(folder, Date.now() + 1_000));
    const outcomes = await Promise.all(contenders.map(({ outcome }) => outcome()));
    const [winner, ...others] = contenders.filter((_, i) => outcomes[i]?.held);
    expect(others).toEqual([]);
    const messages = outcomes.flatMap(({ message }) => message ?? []);
    expect(messages).toHaveLength(7);
    for (const message of messages) {
      expect(message).toContain(`process ${winner?.child.pid} of host`);
    }
    expect(holderFiles(folder)).toEqual(['holder-7.json']);
    if (winner) await ended(winner.child, () => winner.child.kill('SIGKILL'));
    expect((await holderOf(folder)).state).toBe('stale');

    const next = contender(folder);
    expect(await next.outcome()).toEqual({ held: true });
    await expect(holdRun(folder, holding())).rejects.toThrow(`process ${next.child.pid} of host`);
    await ended(next.child, () => next.child.stdin.end());
    expect(await holderOf(folder)).toEqual({ state: 'none' });
    expect(holderFiles(folder)).toEqual(['holder-8.json']);
  });
});

describe.runIf(hasOtherHost)('a holder under another host name', () => {
  it('is refused to others while it lives, and told of its loss after it was stopped for long', async () => {
    const folder = temporaryFolder();
    const first = contender(folder, 0, otherHost);
    expect(await first.outcome()).toEqual({ held: true });
    await expect(holdRun(folder, holding())).rejects.toThrow(
      `process ${first.child.pid} of host n1 (a contender`,
    );
    first.child.kill('SIGSTOP');
    const second = await holdRun(folder, holding());
    first.child.kill('SIGCONT');
    const lost = await first.outcome();
    expect(lost).toEqual({
      held: false,
      message: expect.stringMatching(
        new RegExp(`process ${process.pid} of host .* has taken this run over`),
      ) as string,
    });
    await ended(first.child, () => first.child.stdin.end());
    expect(second.lost.aborted).toBe(false);
    expect(holderFiles(folder)).toEqual(['holder-2.json']);
    await second.release();
  });
});
