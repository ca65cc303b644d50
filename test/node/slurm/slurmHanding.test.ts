import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InterruptedError } from '../../../src/node/interruptedError.ts';
import { manifestOf } from '../../../src/node/jobs/handing.ts';
import { defaultJobOptions } from '../../../src/node/jobs/jobOptions.ts';
import type { NeededTask } from '../../../src/node/jobs/lacking.ts';
import { readManifest } from '../../../src/node/jobs/manifest.ts';
import type { Slurm } from '../../../src/node/slurm/slurm.ts';
import { slurmHanding } from '../../../src/node/slurm/slurmHanding.ts';
import { InputError } from '../../../src/problem/inputError.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const hash = '0123456789ab';
const options = { ...defaultJobOptions, tasksPerJob: 2 };
const needed: NeededTask[] = ['theory-0', 'trial-0-0', 'trial-0-1'].map((id) => ({
  id,
  need: 'missing',
}));

/** A Slurm that takes every job, the first as number 12, and says `listing` of those it knows. */
function obedient(listing = ''): { slurm: Slurm; calls: (readonly string[])[] } {
  const calls: (readonly string[])[] = [];
  const slurm: Slurm = (program, args) => {
    calls.push([program, ...args]);
    if (program === 'scontrol') return 'MaxArraySize            = 1001\n';
    if (program === 'squeue') return listing;
    return args.includes('--test-only') ? '' : `${10 + calls.length - 1};main\n`;
  };
  return { slurm, calls };
}

describe('slurmHanding', () => {
  it('submits an array and a job that goes on after it, and keeps their manifest', () => {
    const { slurm, calls } = obedient();
    const handing = slurmHanding(options, { slurm, self: undefined, after: undefined });
    const folder = temporaryFolder();
    const manifest = manifestOf({ folder, hash }, needed, handing);
    expect(handing.submit(folder, manifest)).toBe(
      'submitted 3 tasks in 2 jobs, array 12; job 13 goes on after them',
    );
    const [array, successor] = calls.slice(-2);
    expect(array).toContain('--array=0-1');
    expect(successor).toContain('--dependency=afterany:12');
    const [file] = readdirSync(join(folder, 'jobs'));
    expect(readManifest(join(folder, 'jobs', file ?? ''))).toEqual(manifest);
  });

  it('asks at once whether Slurm would take such jobs', () => {
    const slurm: Slurm = (_, args) => {
      if (args.includes('--test-only')) throw new InputError('sbatch: no such partition');
      return expect.unreachable();
    };
    const asking = { slurm, self: undefined, after: undefined };
    expect(() => slurmHanding(options, asking)).toThrow('sbatch: no such partition');
  });

  it('leaves nothing of a submission that is refused', () => {
    const { slurm } = obedient();
    const refusing: Slurm = (program, args, input) => {
      if (args.some((arg) => arg.startsWith('--array'))) throw new InputError('sbatch: refused');
      return slurm(program, args, input);
    };
    const handing = slurmHanding(options, { slurm: refusing, self: undefined, after: undefined });
    const folder = temporaryFolder();
    const manifest = manifestOf({ folder, hash }, needed, handing);
    expect(() => handing.submit(folder, manifest)).toThrow('sbatch: refused');
    expect(readdirSync(join(folder, 'jobs'))).toEqual([]);
  });

  it('is in the way of itself while its jobs live, but not of the job that goes on', () => {
    const folder = temporaryFolder();
    const listed = (state: string, self?: string) => {
      const { slurm } = obedient(`12|0|COMPLETED|0|a|\n13|N/A|${state}|0|a-next|\n`);
      const handing = slurmHanding(options, { slurm, self, after: undefined });
      handing.submit(folder, manifestOf({ folder, hash }, needed, handing));
      return handing.obstacle({ folder, hash }, needed);
    };
    expect(listed('PENDING')).toMatch(/^nothing was submitted: .* 13$/);
    expect(listed('RUNNING', '13')).toBeUndefined();
    expect(listed('CANCELLED')).toBeUndefined();
  });

  it('stops after jobs that got nothing done, and goes on after those that did', () => {
    const { slurm } = obedient();
    const folder = temporaryFolder();
    const first = slurmHanding(options, { slurm, self: undefined, after: undefined });
    const after = manifestOf({ folder, hash }, needed, first);
    const next = slurmHanding(options, { slurm, self: '13', after });
    const run = { folder, hash };
    expect(() => next.obstacle(run, needed)).toThrow(InterruptedError);
    expect(() => next.obstacle(run, needed)).toThrow(/none of their 3 tasks is done: see .*\.log/);
    expect(next.obstacle(run, needed.slice(1))).toBeUndefined();
  });
});
