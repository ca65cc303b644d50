import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';

const files = { 'tiny.yaml': JSON.stringify(tiny) };

/** A finished run, and how to call further commands on it. */
async function finished() {
  const { call, cwd } = shell({ files });
  await call('run', 'tiny.yaml');
  const folder = join(cwd, 'runs', readdirSync(join(cwd, 'runs'))[0] ?? '');
  return { call, cwd, folder, shard: join(folder, 'shards', 'inline-1.jsonl') };
}

const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('quenched verify', () => {
  it('finds the same bits, and the table that the shards make', async () => {
    const { call, folder } = await finished();
    const { code, out } = await call('verify', folder, '--all', '--json');
    expect(code).toBe(0);
    expect(parsed(out)).toEqual({
      kind: 'verification',
      folder,
      ...{ total: 7, same: 7, rounded: 0, differing: [], missing: [], table: 'same' },
    });
    const some = await call('verify', folder, '--tasks', '2');
    expect(some.out).toMatch(/tasks +2 of 7 computed again\nsame bits +2\n/);
  });

  it('names a task of other bits and one that is lost, and a table that is not the run’s', async () => {
    const { call, folder, shard } = await finished();
    const { hash } = parsed(readFileSync(join(folder, 'run.json'), 'utf8'));
    const { RunJournal } = await import('../../src/node/journal/runJournal.ts');
    const { planTasks } = await import('../../src/sweep/plan.ts');
    const { trialTask } = await import('../../src/sweep/task.ts');
    const { tinyQuestion } = await import('../sweep/tinyExperiment.ts');
    const lines = readFileSync(shard, 'utf8').split('\n');
    const kept = lines.filter((line) => !/"task":"trial-(0-1|1-2)"/.test(line));
    const planted = /"answers":(.*)}$/.exec(lines.find((line) => line.includes('trial-0-1')) ?? '');
    const answers = (planted?.[1] ?? '').replace(/"testError":0\.\d/, '"testError":0.9');
    writeFileSync(shard, kept.join('\n'));
    const journal = new RunJournal(join(folder, 'shards'), String(hash), 'wrong');
    const [draw] = planTasks(tinyQuestion()).draws;
    if (draw === undefined) throw new Error('the tiny experiment simulates');
    journal.keep(trialTask(draw, 1), { answers, seconds: 0 });
    journal.close();
    const { code, out } = await call('verify', folder, '--all');
    expect(code).toBe(4);
    expect(out).toMatch(/DIFFERS +trial-0-1, \S+testError: kept 0.9\d*, now 0/);
    expect(out).toMatch(/MISSING +trial-1-2/);
    expect(out).toMatch(/curves.csv +MISSING/);
  });

  it('notices a table that was changed', async () => {
    const { call, folder } = await finished();
    const table = join(folder, 'curves.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('true', 'false'));
    const { code, out } = await call('verify', folder, '--tasks', '1');
    expect(code).toBe(4);
    expect(out).toMatch(/curves.csv +DIFFERS/);
  });
});

describe('quenched diff', () => {
  it('finds nothing between a run and itself', async () => {
    const { call, folder } = await finished();
    const { code, out } = await call('diff', folder, folder);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^rows +\d+ equal, 0 differ, 0 only/) as string,
    });
  });

  it('says what was asked otherwise, and the numbers that came out otherwise', async () => {
    const { call, cwd, folder } = await finished();
    await call('run', 'tiny.yaml', '--set', 'learners.teacher.l2=0.25');
    const other = readdirSync(join(cwd, 'runs')).find((name) => !folder.endsWith(name)) ?? '';
    const { code, out } = await call('diff', folder, other);
    expect(code).toBe(4);
    expect(out).toMatch(/question +problem\.learners\.0\.l2: 0\.5 → 0\.25\n/);
    expect(out).toMatch(
      /number +teacher, alpha 1, simulation, teacher, q: 0\.\d+ → 0\.\d+ \(\S+ standard errors\)\n/,
    );
  });
});

describe('quenched run --rerun', () => {
  it('computes again what a finished run has lost, and nothing else', async () => {
    const { call, folder, shard } = await finished();
    const table = readFileSync(join(folder, 'curves.csv'), 'utf8');
    const lines = readFileSync(shard, 'utf8').split('\n');
    writeFileSync(shard, lines.slice(0, -2).join('\n').replace('"trial-0-0"', '"trial-O-0"'));
    writeFileSync(join(folder, 'curves.csv'), '');
    expect((await call('run', 'tiny.yaml')).code).toBe(0);
    expect(readFileSync(join(folder, 'curves.csv'), 'utf8')).toBe('');
    const dry = await call('run', 'tiny.yaml', '--dry-run');
    expect(dry.out).toMatch(/would get 3 tasks/);
    expect((await call('run', 'tiny.yaml', '--rerun')).code).toBe(0);
    expect(readFileSync(join(folder, 'curves.csv'), 'utf8')).toBe(table);
    expect(readFileSync(join(folder, 'shards', 'inline-2.jsonl'), 'utf8').split('\n')).toHaveLength(
      4,
    );
  });
});

describe('quenched run --dry-run', () => {
  it('says why an earlier run of the experiment is no answer, and writes nothing', async () => {
    const { call, cwd, folder } = await finished();
    const before = readdirSync(cwd, { recursive: true });
    const { out } = await call(
      'run',
      'tiny.yaml',
      '--set',
      'learners.teacher.l2=0.25',
      '--dry-run',
    );
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    expect(out).toContain(`not answered by ${name}, since\n  problem.learners.0.l2: 0.5 → 0.25\n`);
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });
});
