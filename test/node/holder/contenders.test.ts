import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holderOf } from '../../../src/node/holder/holderOf.ts';
import { holdRun } from '../../../src/node/holder/holdRun.ts';
import { built } from '../../built.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { holderFiles, holding, leave } from './identities.ts';

const script = fileURLToPath(new URL('contender.js', import.meta.url));
const outcomeSchema = z.object({ held: z.boolean(), message: z.string().optional() });

beforeAll(built, 180_000);

interface Contender {
  child: ChildProcessWithoutNullStreams;
  outcome: Promise<z.output<typeof outcomeSchema>>;
}

function contender(folder: string, moment: number): Contender {
  const child = spawn(process.execPath, [script, folder, String(moment)]);
  const outcome = once(child.stdout, 'data').then(([line]: unknown[]) =>
    outcomeSchema.parse(JSON.parse(String(line))),
  );
  return { child, outcome };
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
    const outcomes = await Promise.all(contenders.map(({ outcome }) => outcome));
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

    const next = contender(folder, 0);
    expect(await next.outcome).toEqual({ held: true });
    await expect(holdRun(folder, holding())).rejects.toThrow(`process ${next.child.pid} of host`);
    await ended(next.child, () => next.child.stdin.end());
    expect(await holderOf(folder)).toEqual({ state: 'none' });
    expect(holderFiles(folder)).toEqual(['holder-8.json']);
  });
});
