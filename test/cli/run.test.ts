import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { holdRun } from '../../src/node/holder/holdRun.ts';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { runRecordSchema } from '../../src/sweep/runRecord.ts';
import type { RunRecord } from '../../src/sweep/runRecord.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';
import type { World } from './callCli.ts';

const tinyFile = (changes: object = {}): World => ({
  files: { 'tiny.yaml': JSON.stringify({ ...tiny, ...changes }) },
});

/** The only run under runs. */
function onlyRun(cwd: string): string {
  const [name, ...others] = readdirSync(join(cwd, 'runs'));
  expect(others).toEqual([]);
  return join(cwd, 'runs', name ?? '');
}

function record(folder: string): RunRecord {
  return runRecordSchema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));
}

function rewrite(folder: string, changes: Partial<RunRecord>): void {
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ ...record(folder), ...changes }));
}

/** The lines of all shards. */
function shardLines(folder: string): string[] {
  const files = readdirSync(join(folder, 'shards')).sort();
  return files.flatMap((file) =>
    readFileSync(join(folder, 'shards', file), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
}

const table = (folder: string) => readFileSync(join(folder, 'curves.csv'), 'utf8');

describe('quenched run', () => {
  it('writes the run folder and says where it is', async () => {
    const { call, cwd } = shell(tinyFile());
    const { code, out, err } = await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    const name = folder.slice(cwd.length + 1);
    const hash = record(folder).simulationHash;
    const said = `done: ${name}\nsimulation: sha256 ${hash}\n`;
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: said });
    expect(name).toMatch(/^runs\/tiny-[0-9a-f]{12}$/);
    const files = [
      'README.md',
      'curves.csv',
      'figure.html',
      'figure.json',
      'figure.svg',
      'run.json',
    ];
    expect(readdirSync(folder).sort()).toEqual([...files, 'holder-1.json', 'shards'].sort());
    expect(shardLines(folder)).toHaveLength(7);
    expect(record(folder)).toMatchObject({
      name: 'tiny',
      status: 'done',
      tasks: 7,
      engine: { name: 'inline' },
      provenance: { args: ['run', 'tiny.yaml'], host: { name: hostname() } },
      journal: { records: 0, damaged: 0 },
      timings: { tasks: 7 },
      experiment: { seed: 'quenched', simulate: { n: 20, trials: 3 } },
    });
  });

  it('never computes the same question twice, nor writes to a finished run', async () => {
    const { call, cwd } = shell(tinyFile());
    const first = await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    const times = () => ['run.json', 'curves.csv'].map((f) => statSync(join(folder, f)).mtimeMs);
    const before = times();
    expect(await call('run', 'tiny.yaml')).toEqual(first);
    expect(await call('resume', folder)).toEqual(first);
    expect(times()).toEqual(before);
  });

  it('asks another question for another seed, size or setting', async () => {
    const theory = { simulate: undefined, quick: undefined, axes: { alpha: '1,2' } };
    const { call, cwd } = shell(tinyFile(theory));
    const sets = [[], ['--seed', 'other'], ['--set', 'learners.teacher.l2=0.25']];
    for (const args of sets) expect((await call('run', 'tiny.yaml', ...args)).code).toBe(0);
    expect(readdirSync(join(cwd, 'runs'))).toHaveLength(sets.length);
  });

  it('reads the standard input, applies the quick block and prints JSON', async () => {
    const { call, cwd } = shell({ input: JSON.stringify(tiny) });
    const { code, out } = await call('run', '-', '--quick', '--json', '--out', 'here');
    expect(code).toBe(0);
    const folder = join(cwd, 'here', readdirSync(join(cwd, 'here'))[0] ?? '');
    expect(JSON.parse(out)).toEqual({
      kind: 'run',
      folder,
      name: 'standard-input',
      hash: record(folder).hash,
      status: 'done',
      tasks: 5,
      claims: [],
      claimsBind: true,
      simulationHash: record(folder).simulationHash,
      noHash: null,
    });
    expect(record(folder).experiment.simulate).toMatchObject({ n: 10, trials: 2 });
  });

  it('hashes the simulation’s lines of the table, for this seed and no other', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    const lines = table(folder).match(/^.*,simulation,.*\n/gm) ?? [];
    expect(lines).toHaveLength(36);
    const hash = createHash('sha256').update(lines.join('')).digest('hex');
    expect(record(folder)).toMatchObject({ simulationHash: hash, noHash: null });
    const other = JSON.parse(
      (await call('run', 'tiny.yaml', '--seed', 'b', '--json')).out,
    ) as object;
    expect(other).toMatchObject({ simulationHash: expect.not.stringContaining(hash) as string });
  });

  it('says so where nothing is simulated and there is no hash', async () => {
    const { call, cwd } = shell(tinyFile({ simulate: undefined, quick: undefined }));
    const { out } = await call('run', 'tiny.yaml');
    expect(out).toMatch(/\nsimulation: no hash: nothing is simulated\n$/);
    const findings = { simulationHash: null, noHash: 'nothing is simulated' };
    expect(record(onlyRun(cwd))).toMatchObject(findings);
    const status = await call('status', onlyRun(cwd), '--json');
    expect(JSON.parse(status.out)).toMatchObject(findings);
  });

  it('draws progress on a terminal', async () => {
    const { call } = shell({ ...tinyFile(), isTerminal: true });
    const { err } = await call('run', 'tiny.yaml');
    expect(err).toMatch(/runs\/tiny-[0-9a-f]{12}\n/);
    expect(err).toMatch(/3\/7 tasks, \S+ per second, \d+ s left/);
    expect(err).toMatch(/7\/7 tasks, .* took \d+ s\n$/);
  });
});

describe('claims', () => {
  const claims = [
    { claim: 'below', curve: 'teacher', than: 'student' },
    { claim: 'below', curve: 'student', than: 'teacher' },
  ];

  it('end the run with exit code 4 when one fails, and the run is kept', async () => {
    const { call, cwd } = shell(tinyFile({ claims }));
    const { code, out } = await call('run', 'tiny.yaml');
    expect(code).toBe(4);
    const [status, first, second] = out.split('\n');
    expect(status).toMatch(/^claims-failed: runs\/tiny-/);
    expect(first).toMatch(/^holds {2}below: teacher: below student by/);
    expect(second).toMatch(/^FAILS {2}below: student: below teacher by -/);
    expect(table(onlyRun(cwd))).toContain('student');
    expect((await call('run', 'tiny.yaml')).code).toBe(4);
    expect((await call('status', onlyRun(cwd))).out).toMatch(/claims\s+2, 1 failed/);
  });

  it.each([[['--n', '12']], [['--trials', '2']], [['--set', 'alpha=1:4:4']]])(
    'are only reported of another question: %s',
    async (args) => {
      const { call } = shell(tinyFile({ claims }));
      const { code, out } = await call('run', 'tiny.yaml', ...args);
      expect(code).toBe(0);
      expect(out).toMatch(/^done: .*\nholds.*\nFAILS/);
    },
  );
});

describe('an interrupted run', () => {
  it('ends with exit code 130, says how to go on, and goes on to the same table', async () => {
    const whole = shell(tinyFile());
    await whole.call('run', 'tiny.yaml');
    const interrupt = (handler: () => void) => {
      handler();
    };
    const stopped = shell({ ...tinyFile(), interrupt });
    const { code, out, err } = await stopped.call('run', 'tiny.yaml');
    const folder = onlyRun(stopped.cwd);
    const name = folder.slice(stopped.cwd.length + 1);
    expect({ code, out }).toEqual({ code: 130, out: `interrupted: ${name}\n` });
    expect(err).toContain(`go on with: quenched resume ${name}\n`);
    const { out: status } = await stopped.call('status', name);
    expect(status).toMatch(/interrupted\n.*0 of 7/);
    expect(status).toMatch(/\nsimulation +not done yet\n/);
    const again = shell();
    expect((await again.call('resume', folder)).code).toBe(0);
    expect(table(folder)).toBe(table(onlyRun(whole.cwd)));
  });

  it('is ended at once by the second signal', async () => {
    const quit = vi.fn();
    const interrupt = (handler: () => void) => {
      handler();
      handler();
    };
    await shell({ ...tinyFile(), interrupt, quit }).call('run', 'tiny.yaml');
    expect(quit).toHaveBeenCalledWith(130);
  });

  it('goes on also when it is asked anew, and keeps the tasks it has', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    const whole = table(folder);
    const shard = join(folder, 'shards', 'inline-1.jsonl');
    const { started } = record(folder);
    const torn = readFileSync(shard, 'utf8').slice(0, -9).replace('"teacher"', '"tEacher"');
    writeFileSync(shard, torn);
    writeFileSync(join(folder, 'run.json.77.tmp'), 'half');
    writeFileSync(join(folder, 'curves.csv'), 'torn');
    rewrite(folder, { status: 'running' });
    expect((await call('status', folder)).out).toMatch(/killed\ntasks +5 of 7, 2 damaged\n/);
    expect((await call('run', 'tiny.yaml')).code).toBe(0);
    expect(table(folder)).toBe(whole);
    expect(record(folder).journal).toMatchObject({ records: 5, damaged: 2 });
    expect(readFileSync(shard, 'utf8')).toBe(torn);
    expect(shardLines(folder)).toHaveLength(7 + 2);
    expect(record(folder).started).toBe(started);
    expect(readdirSync(folder)).not.toContain('run.json.77.tmp');
  });
});

describe('a run in which a task fails', () => {
  it('ends with exit code 1 and can be resumed', async () => {
    const failing: Engine = {
      ...inlineEngine,
      run: () => Promise.reject(new Error('a worker stopped')),
    };
    const { call, cwd } = shell({ ...tinyFile(), engine: failing });
    const { code, out, err } = await call('run', 'tiny.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^internal fault: Error: a worker stopped\n/);
    expect(record(onlyRun(cwd)).status).toBe('interrupted');
    expect((await shell().call('resume', onlyRun(cwd))).code).toBe(0);
  });
});

describe('a run folder that is not as it should be', () => {
  it('is not touched while another process computes it', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    rewrite(folder, { status: 'running' });
    const before = readFileSync(join(folder, 'run.json'), 'utf8');
    const held = await holdRun(folder, { doing: 'a test', onWait: () => undefined });
    const { code, err } = await call('run', 'tiny.yaml');
    const { out } = await call('status', folder);
    await held.release();
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`process ${process.pid} of host \\S+ \\(a test, .*\\) is computing this run`),
    );
    expect(out).toMatch(/\nstatus +running\nholder +process/);
    expect(readFileSync(join(folder, 'run.json'), 'utf8')).toBe(before);
  });

  it('is not overwritten when its record cannot be read', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const path = join(onlyRun(cwd), 'run.json');
    for (const text of ['{"name"', '{"name":"tiny"}']) {
      writeFileSync(path, text);
      const { code, err } = await call('run', 'tiny.yaml');
      expect(code).toBe(2);
      expect(err).toMatch(/run.json: it is not the record of a run by this version/);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('is not resumed when its question is not the one of its name', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    rewrite(folder, {
      status: 'interrupted',
      experiment: { ...record(folder).experiment, seed: 'x' },
    });
    const { code, err } = await call('resume', folder);
    expect(code).toBe(2);
    expect(err).toMatch(/its question or the program's model has changed/);
  });
});

describe('quenched status', () => {
  it('finds a run by its name under runs, and prints JSON', async () => {
    const { call, cwd } = shell(tinyFile());
    await call('run', 'tiny.yaml');
    const folder = onlyRun(cwd);
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const { code, out } = await call('status', name, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      name: 'tiny',
      folder,
      status: 'done',
      done: 7,
      tasks: 7,
      simulationHash: record(folder).simulationHash,
    });
    expect((await call('status', name)).out).toMatch(/\nsimulation +sha256 [0-9a-f]{64}\n/);
    expect((await call('status', `${name.slice(0, -1)}x`)).err).toContain(`did you mean "${name}"`);
  });
});

describe('quenched list', () => {
  it('lists one’s own experiments before the package’s, broken ones with their complaint', async () => {
    const { call, cwd } = shell({
      files: {
        'experiments/mine.yaml': JSON.stringify({ ...tiny, source: { paper: 'P', figure: '1' } }),
        'experiments/broken.yaml': 'title: [',
        'experiments/notes.txt': '',
      },
    });
    const { code, out } = await call('list');
    expect(code).toBe(0);
    expect(out).toMatch(/^broken +\S*broken.yaml, line 1, column/);
    expect(out).toMatch(/\nmine +Tiny \(P, figure 1\)\n/);
    expect(out).toMatch(/\nkd-inheritance +A student inherits.*2012.00194.*\n/);
    expect(out).not.toContain('notes');
    const all = JSON.parse((await call('list', '--json')).out) as { name: string; path: string }[];
    expect(all[1]).toMatchObject({ name: 'mine', path: join(cwd, 'experiments/mine.yaml') });
  });
});
