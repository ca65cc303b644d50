import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdRun } from '../../src/node/holder/holdRun.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { shell } from './callCli.ts';
import type { World } from './callCli.ts';
import { noticingEngine } from './noticingEngine.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/**
 * A Slurm that takes jobs and starts none: sbatch counts up from job 11, squeue prints what the test
 * says is queued, and every call is noted. What a real one does is tested on a cluster.
 */
function idleSlurm() {
  const folder = temporaryFolder();
  const [calls, queue] = [join(folder, 'calls'), join(folder, 'queue')];
  const programs = {
    sbatch:
      'case "$*" in --test-only*) ;; *) echo "$((10 + $(grep -c parsable "$CALLS")))" ;; esac',
    squeue: 'cat "$QUEUE"',
    scontrol: 'echo "MaxArraySize            = 1001"',
  };
  mkdirSync(join(folder, 'bin'));
  for (const [program, body] of Object.entries(programs)) {
    const path = join(folder, 'bin', program);
    writeFileSync(path, `#!/bin/sh\necho "${program} $*" >>"$CALLS"\n${body}\n`);
    chmodSync(path, 0o755);
  }
  vi.stubEnv('PATH', `${join(folder, 'bin')}:/usr/bin:/bin`);
  vi.stubEnv('CALLS', calls);
  vi.stubEnv('QUEUE', queue);
  const queued = (listing: string) => {
    writeFileSync(queue, listing);
  };
  queued('');
  return { queued, calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : '') };
}

const slurm = ['--engine', 'slurm', '--tasks-per-job', '4'];

/** The tiny experiment, seven tasks, handed over in two jobs. */
async function handedOver(world: World = {}) {
  const { call, cwd } = shell({ ...world, files: { 'tiny.yaml': JSON.stringify(tiny) } });
  const submitted = await call('run', 'tiny.yaml', ...slurm);
  expect(submitted.err).toMatch(/^submitted/);
  const folder = join(cwd, 'runs', readdirSync(join(cwd, 'runs'))[0] ?? '');
  const [file = ''] = readdirSync(join(folder, 'jobs'));
  const work = (index: number) =>
    call('work', folder, '--manifest', join(folder, 'jobs', file), '--index', `${index}`);
  const goOn = () =>
    call('resume', folder, '--engine', 'slurm', '--after', file.replace('.json', ''));
  return { call, folder, submitted, work, goOn };
}

describe('the engine slurm', () => {
  it('submits an array and the job after it, once while they live, and merges in the end', async () => {
    const { queued, calls } = idleSlurm();
    const { call, folder, submitted, work, goOn } = await handedOver();
    expect(submitted.code).toBe(0);
    expect(submitted.err).toBe(
      'submitted 7 tasks in 2 jobs, array 11; job 12 goes on after them\n',
    );
    expect(calls()).toMatch(/sbatch --parsable .*--array=0-1 .*\n.*--dependency=afterany:11\n$/);

    queued('11|0|RUNNING|1|x|\n11|1|PENDING|0|x|\n12|N/A|PENDING|0|x-next|\n');
    const again = await call('run', 'tiny.yaml', ...slurm);
    expect(again.err).toContain(
      'nothing was submitted: jobs of this run have yet to end, 11 and 12',
    );
    expect((await call('status', folder)).out).toMatch(
      /jobs +2 pending, 1 running, 1 begun again\n/,
    );
    await work(0);
    await work(1);
    vi.stubEnv('SLURM_JOB_ID', '12');
    expect((await goOn()).out).toMatch(/^done: /);
  });

  it('hands over what is missing after jobs that got something done, and stops after those that did not', async () => {
    const { calls } = idleSlurm();
    const { work, goOn } = await handedOver();
    const stuck = await goOn();
    expect(stuck.code).toBe(130);
    expect(stuck.err).toMatch(/none of their 7 tasks is done: see .*\.log/);
    await work(0);
    expect((await goOn()).err).toMatch(/^submitted 3 tasks in 1 jobs, array 13; /);
    expect(calls()).toMatch(/--array=0-0 /);
  });

  it('follows its jobs until one of them has merged the results', async () => {
    const { queued, calls } = idleSlurm();
    const { call, folder, work, goOn } = await handedOver();
    queued('12|N/A|PENDING|0|x-next|\n');
    const following = call('resume', folder, '--engine', 'slurm', '--wait');
    // It asks for live jobs before it would submit again, and then looks on.
    const looksOn = () => {
      expect(calls().match(/^squeue/gm)?.length).toBeGreaterThanOrEqual(2);
    };
    await vi.waitFor(looksOn, { timeout: 20_000 });
    await work(0);
    await work(1);
    queued('');
    expect((await goOn()).code).toBe(0);
    expect((await following).out).toMatch(/^done: /);
  });

  it('waits with the job that goes on, and follows with --wait, while another process holds the run', async () => {
    idleSlurm();
    const { call, folder, work, goOn } = await handedOver();
    await work(0);
    await work(1);
    const held = await holdRun(folder, { doing: 'a look', onWait: () => undefined });
    expect((await call('resume', folder, '--engine', 'slurm')).code).toBe(2);
    const merging = goOn();
    const following = call('resume', folder, '--engine', 'slurm', '--wait');
    await wait(1000);
    await held.release();
    const { code, err } = await merging;
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/\(a look, since .*\) is computing this run; wait/) as string,
    });
    expect((await following).out).toMatch(/^done: /);
  });

  it('puts a job that is warned of its limit of time back into the queue', async () => {
    const { calls } = idleSlurm();
    let warn = () => {};
    const { work } = await handedOver({
      engine: noticingEngine(() => {
        warn();
      }),
      timeLimit: (handler) => {
        warn = handler;
      },
    });
    vi.stubEnv('SLURM_JOB_ID', '17');
    vi.stubEnv('SLURM_ARRAY_JOB_ID', '11');
    vi.stubEnv('SLURM_ARRAY_TASK_ID', '1');
    const { code, err } = await work(1);
    expect(code).toBe(130);
    expect(err).toContain('job 11_1 is put back into the queue');
    expect(calls()).toMatch(/\nscontrol requeue 11_1\n$/);
  });
});
