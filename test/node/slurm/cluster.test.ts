import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli, built } from '../../built.ts';
import { hasSlurm, startCluster } from '../../slurm/cluster.ts';
import type { Cluster } from '../../slurm/cluster.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const run = ['run', 'kd-inheritance', '--quick'];
/** Of a theory task and three trials of five samples. */
const tasks = 16;
const onSlurm = (share: number) => {
  const limits = ['--time', '10', '--memory', '900'];
  return ['--engine', 'slurm', '--tasks-per-job', `${share}`, ...limits];
};
/** Four jobs, of which two fit on each node. */
const inFour = [...run, ...onSlurm(tasks / 4)];
/** So many tasks that a job which has done one is far from its end: 61, in two jobs. */
const more = [...run, '--trials', '12'];
const inTwo = [...more, ...onSlurm(31)];

/** Longer than a lost node, two submissions and other tests beside them take. */
const patience = { timeout: 240_000 };

/** The address of a module of the package. */
const fromDist = (file: string) => pathToFileURL(join(dirname(dirname(builtCli)), file)).href;

describe.skipIf(!hasSlurm)('a sweep on a Slurm cluster of two nodes', () => {
  const parent = temporaryFolder(afterAll);
  let cluster: Cluster;

  /** The command line as a process with the cluster's environment; rejects on any other exit code than 0. */
  const quenched = async (...args: string[]) => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [builtCli, ...args], {
      cwd: parent,
      env: cluster.env,
    });
    return { out: stdout, err: stderr };
  };

  const slurmSays = (program: string, ...args: string[]) =>
    spawnSync(program, args, { env: cluster.env, encoding: 'utf8' }).stdout.trim();

  /** Waits until something is the case, such as a state that Slurm reports. */
  const until = async (holds: () => boolean) => {
    while (!holds()) await wait(100);
  };

  const stateOf = (job: string) =>
    slurmSays('squeue', '--noheader', '--format=%T', `--jobs=${job}`);

  /** The only run under a parent folder. */
  const runIn = (folder: string) => {
    const [name = ''] = readdirSync(join(parent, folder));
    return join(parent, folder, name);
  };

  /** How many jobs of a run are in which state. */
  const jobsOf = async (folder: string) => {
    const { out } = await quenched('status', runIn(folder), '--json');
    return (JSON.parse(out) as { jobs: { running: number; failed: number } }).jobs;
  };

  const bytes = (folder: string) => readFileSync(join(runIn(folder), 'curves.csv'));

  const shardOf = (folder: string, index: number) => {
    const shards = join(runIn(folder), 'shards');
    const shard = readdirSync(shards).find((file) => file.endsWith(`-${index}-1.jsonl`));
    return shard === undefined ? '' : readFileSync(join(shards, shard), 'utf8');
  };

  /** Submits the sweep and gives the number of the array. */
  const submitted = async (command: string[], folder: string) => {
    const { err } = await quenched(...command, '--out', folder);
    return /\d+ tasks in \d jobs, array (\d+); job \d+ goes on/.exec(err)?.[1] ?? expect.fail(err);
  };

  // A build on a busy machine takes longer than the usual ten seconds of a hook.
  beforeAll(async () => {
    await built();
    cluster = startCluster();
    await quenched(...run, '--out', 'threads');
  }, 180_000);

  afterAll(() => {
    cluster.stop();
  });

  it('says what it would submit and why, and writes nothing', patience, async () => {
    const { out } = await quenched(...inFour, '--out', 'dry', '--dry-run');
    expect(out).toMatch(
      /^slurm would get 16 tasks \(16 missing\), in 4 jobs\nsbatch .*--array=0-3 /,
    );
    expect(out).toMatch(/\njob 0: theory-0 \(missing\), trial-1-0 \(missing\)/);
    expect(existsSync(join(parent, 'dry'))).toBe(false);
    expect(slurmSays('squeue', '--noheader', '--states=all')).toBe('');
  });

  it(
    'ends in the bytes of threads, is not submitted twice, and goes on with a job that is warned of its limit of time',
    patience,
    async () => {
      const array = await submitted(inTwo, 'slurm');
      await until(() => shardOf('slurm', 1).includes('\n'));
      slurmSays('scancel', '--signal=USR2', '--batch', `${array}_1`);

      const again = await quenched(...inTwo, '--out', 'slurm');
      expect(again.err).toContain('nothing was submitted: jobs of this run have yet to end');
      expect(again.err).toContain(array);
      const manifests = readdirSync(join(runIn('slurm'), 'jobs'));
      expect(manifests.filter((file) => file.endsWith('.json'))).toHaveLength(1);

      await quenched(...more, '--out', 'more-threads');
      const followed = await quenched('resume', runIn('slurm'), '--engine', 'slurm', '--wait');
      expect(followed.out).toMatch(/^done: /);
      expect(bytes('slurm').equals(bytes('more-threads'))).toBe(true);
      let jobs = await jobsOf('slurm');
      // The job that merged may still be ending.
      while (jobs.running > 0) {
        await wait(200);
        jobs = await jobsOf('slurm');
      }
      expect(jobs).toMatchObject({ pending: 0, running: 0, done: 3, failed: 0 });
      const log = manifests.find((file) => file.endsWith('-1.log')) ?? '';
      expect(readFileSync(join(runIn('slurm'), 'jobs', log), 'utf8')).toContain(
        `job ${array}_1 is put back into the queue`,
      );
    },
  );

  it('ends in the same bytes when a task is killed and a node goes down', patience, async () => {
    const array = await submitted(inFour, 'disturbed');
    const indices = [0, 1, 2, 3];
    await until(() => indices.every((index) => stateOf(`${array}_${index}`) === 'RUNNING'));
    const nodeOf = (index: number) =>
      slurmSays('squeue', '--noheader', '--format=%N', `--jobs=${array}_${index}`);
    const lost = nodeOf(3) === 'n1' ? 'n1' : 'n2';
    // On the other node: those of the lost one are put back, whatever has become of them.
    const killed = indices.find((index) => nodeOf(index) !== lost);
    slurmSays('scancel', '--signal=KILL', '--batch', `${array}_${killed}`);
    cluster.lose(lost);
    await expect.poll(async () => (await jobsOf('disturbed')).failed).toBe(1);
    const { out, err } = await quenched(...inFour, '--out', 'disturbed', '--wait');
    expect(out).toMatch(/^done: /);
    expect(err).toMatch(/begun again/);
    expect(bytes('disturbed').equals(bytes('threads'))).toBe(true);
  });

  it('ends in the same bytes when a program submits it', patience, async () => {
    const program = `
      import { adjustedExperiment } from '${fromDist('index.js')}';
      import { loadExperiment, runExperiment, slurmEngine } from '${fromDist('node/index.js')}';
      const file = loadExperiment('kd-inheritance');
      const experiment = adjustedExperiment(file.experiment, { quick: true });
      const engine = slurmEngine({ time: '10', memory: '900', tasksPerJob: 8 });
      const run = await runExperiment({ ...file, experiment }, { engine, out: 'program' });
      console.log(run.message);
    `;
    const asModule = ['--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, asModule, {
      cwd: parent,
      env: cluster.env,
    });
    expect(stdout).toMatch(/^submitted 16 tasks in 2 jobs/);
    await quenched('resume', runIn('program'), '--engine', 'slurm', '--wait');
    expect(bytes('program').equals(bytes('threads'))).toBe(true);
  });
});
