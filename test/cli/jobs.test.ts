import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';
import type { Shell } from './callCli.ts';
import { noticingEngine } from './noticingEngine.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Seven tasks: a theory curve and three trials at each of two points. */
const tinyFile = { files: { 'tiny.yaml': JSON.stringify(tiny) } };

const student = { label: 'student', learner: 'student' };
/** Trials that wait for what theory finds, and so two rounds. */
const twoRounds = {
  'rounds.yaml': JSON.stringify({
    ...tiny,
    axes: { alpha: '2' },
    simulate: { axes: { alpha: '2' }, n: 20, trials: 3 },
    curves: [{ ...student, set: { 'learners.student.l2': 'optimal' } }],
  }),
};

const commands = ['--engine', 'commands', '--tasks-per-job', '2'];

/** The folder of the only run under a parent folder. */
function onlyRun(cwd: string, parent: string): string {
  return join(cwd, parent, readdirSync(join(cwd, parent))[0] ?? '');
}

/** The arguments of each call of the program in the file of commands. */
function commandsOf(folder: string): string[][] {
  const lines = readFileSync(join(folder, 'commands.txt'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(' ').slice(2));
}

async function runAll({ call }: Shell, folder: string): Promise<void> {
  for (const args of commandsOf(folder)) expect((await call(...args)).code).toBe(0);
}

describe('the engine commands', () => {
  it('ends, round by round, in the bytes of a run in one process', async () => {
    const world = shell({ files: twoRounds });
    const { call, cwd } = world;
    await call('run', 'rounds.yaml', '--out', 'here');
    const { code, out, err } = await call('run', 'rounds.yaml', ...commands);
    const folder = onlyRun(cwd, 'runs');
    expect(code).toBe(0);
    expect(out).toMatch(/^submitted: runs\//);
    expect(err).toContain(`parallel < ${folder}/commands.txt`);
    expect(commandsOf(folder)).toHaveLength(1);
    await runAll(world, folder);

    expect((await call('resume', folder, ...commands)).out).toMatch(/^submitted: /);
    expect(commandsOf(folder)).toHaveLength(2);
    await runAll(world, folder);
    await runAll(world, folder);

    expect((await call('resume', folder, ...commands)).out).toMatch(/^done: /);
    const table = (run: string) => readFileSync(join(run, 'curves.csv'), 'utf8');
    expect(table(folder)).toBe(table(onlyRun(cwd, 'here')));
    const shards = readdirSync(join(folder, 'shards')).map((file) => file.replace(/-.*-/, '-'));
    expect(shards).toEqual(['work-1.jsonl', 'work-1.jsonl', 'work-1.jsonl']);
  });

  it('leaves the rest to others, who need not all have come', async () => {
    const { call, cwd } = shell(tinyFile);
    await call('run', 'tiny.yaml', ...commands);
    const folder = onlyRun(cwd, 'runs');
    const [first = []] = commandsOf(folder);
    expect((await call(...first)).err).toBe('2 of 2 tasks are done, 2 of them by this job\n');
    expect((await call(...first)).err).toBe('2 of 2 tasks are done, 0 of them by this job\n');
    expect((await call('status', folder)).out).toContain('2 of 7');
    expect((await call('resume', folder)).out).toMatch(/^done: /);
  });
});

describe('a job that is warned of its limit of time', () => {
  /** A submission, and its first job, warned when its tasks have begun or before. */
  async function warnedJob(moment: 'before' | 'after a task') {
    let warn = () => {};
    const engine = noticingEngine(() => {
      warn();
    });
    const timeLimit = (handler: () => void) => {
      if (moment === 'before') handler();
      warn = handler;
    };
    const { call, cwd } = shell({ ...tinyFile, engine, timeLimit });
    await call('run', 'tiny.yaml', '--engine', 'commands', '--tasks-per-job', '7');
    const job = commandsOf(onlyRun(cwd, 'runs'))[0] ?? [];
    return { job, call };
  }

  it('begins no further task, and goes on when it is started again', async () => {
    const { job, call } = await warnedJob('after a task');
    const first = await call(...job);
    expect(first).toMatchObject({
      code: 130,
      err: '1 of 7 tasks are done, 1 of them by this job\n',
    });
    expect((await call(...job)).err).toBe('2 of 7 tasks are done, 1 of them by this job\n');
  });

  it('says that the limit is too short when not one task was done within it', async () => {
    const { job, call } = await warnedJob('before');
    const { code, err } = await call(...job);
    expect(code).toBe(130);
    expect(err).toContain('the limit of time is too short: not one task was done within it\n');
  });
});

describe('quenched run --dry-run', () => {
  it('says for each task why it is needed, and writes nothing', async () => {
    const { call, cwd, files } = shell(tinyFile);
    const { code, out } = await call('run', 'tiny.yaml', ...commands, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^commands would get 7 tasks \(7 missing\), in 4 jobs\n/);
    expect(out).toContain('\njob 0: theory-0 (missing), trial-1-0 (missing)\n');
    expect(files()).toEqual(['tiny.yaml']);

    await call('run', 'tiny.yaml', ...commands);
    const folder = onlyRun(cwd, 'runs');
    await call(...(commandsOf(folder)[1] ?? []));
    const [shard = ''] = readdirSync(join(folder, 'shards'));
    const path = join(folder, 'shards', shard);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"seconds":', '"seconds":1'));
    const before = files();
    const later = await call('run', 'tiny.yaml', '--dry-run', '--json');
    const { needed } = JSON.parse(later.out) as { needed: { id: string; need: string }[] };
    expect(needed.filter(({ need }) => need === 'damaged')).toHaveLength(1);
    expect(needed.filter(({ need }) => need === 'missing')).toHaveLength(5);
    expect(files()).toEqual(before);
  });

  it('says when nothing is needed, and when more will be', async () => {
    const { call } = shell({ files: { ...tinyFile.files, ...twoRounds } });
    await call('run', 'tiny.yaml');
    const done = await call('run', 'tiny.yaml', '--dry-run');
    expect(done.out).toBe('nothing is needed: all tasks are done\n');
    const first = await call('run', 'rounds.yaml', '--dry-run');
    expect(first.out).toBe(
      'threads would get 1 tasks (1 missing)\nmore may follow from what these come to\ntheory-0 (missing)\n',
    );
  });
});

describe('jobs that cannot be', () => {
  it.each([
    [['--tasks-per-job', '2'], '--tasks-per-job: it describes jobs'],
    [['--engine', 'slurms'], 'did you mean "slurm"'],
    [[...commands, '--time', '1h'], '--time is "1h"'],
    [[...commands, '--memory', '4GB'], '--memory is "4GB"'],
    [[...commands, '--tasks-per-job', '0'], 'whole number of at least 1'],
    [[...commands, '--wait'], '--wait follows jobs of Slurm'],
  ])('are refused with exit code 2, and nothing is written: %j', async (args, message) => {
    const { call, files } = shell(tinyFile);
    const { code, err } = await call('run', 'tiny.yaml', ...args);
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
    expect(code).toBe(2);
    expect(files()).toEqual(['tiny.yaml']);
  });

  it('are refused where there is no Slurm, before anything is written', async () => {
    const { call, cwd, files } = shell(tinyFile);
    vi.stubEnv('PATH', cwd);
    const { code, err } = await call('run', 'tiny.yaml', '--engine', 'slurm');
    expect(err).toBe('error: no Slurm here: sbatch is not on the PATH\n');
    expect(code).toBe(2);
    expect(files()).toEqual(['tiny.yaml']);
  });

  it('are refused by quenched work: of another run, of no submission, past the last one', async () => {
    const { call, cwd } = shell({ files: { ...tinyFile.files, ...twoRounds } });
    await call('run', 'tiny.yaml', ...commands, '--out', 'one');
    await call('run', 'rounds.yaml', ...commands, '--out', 'other');
    const [folder, other] = [onlyRun(cwd, 'one'), onlyRun(cwd, 'other')];
    const manifest = commandsOf(folder)[0]?.[3] ?? '';
    const refused = async (run: string, file: string, index: string) => {
      const { code, err } = await call('work', run, '--manifest', file, '--index', index);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused(other, manifest, '0')).toMatch(
      /--manifest is of run \w+; this is run \w+/,
    );
    expect(await refused(folder, 'tiny.yaml', '0')).toContain('it is not the manifest');
    expect(await refused(folder, 'none.json', '0')).toContain('there is no such file');
    expect(await refused(folder, manifest, '4')).toContain('has jobs from 0 to 3');
    expect(readdirSync(join(folder, 'shards'))).toEqual([]);
  });
});
