import { describe, expect, it } from 'vitest';
import { defaultJobOptions } from '../../../src/node/jobs/jobOptions.ts';
import type { Manifest } from '../../../src/node/jobs/manifest.ts';
import { arrayBatch, successorBatch } from '../../../src/node/slurm/batch.ts';

const manifest: Manifest = {
  submission: '1-slurm-0a0b0c0d',
  run: '0123456789ab',
  engine: 'slurm',
  made: '2026-01-01T00:00:00.000Z',
  options: {
    ...defaultJobOptions,
    maxJobs: 3,
    cpus: 4,
    time: '4:00:00',
    memory: '2G',
    partition: 'gpu',
  },
  jobs: [['theory-0'], ['trial-0-0'], ['trial-0-1'], ['trial-0-2']],
};

describe('what Slurm is given', () => {
  it('is an array with its throttle, its limits, and a warning before the limit of time', () => {
    const { args } = arrayBatch('/runs/kd', manifest);
    expect(args).toEqual(
      expect.arrayContaining([
        '--array=0-3%3',
        '--cpus-per-task=4',
        '--time=4:00:00',
        '--mem=2G',
        '--partition=gpu',
        '--requeue',
        '--open-mode=append',
        '--signal=B:USR2@60',
      ]),
    );
  });

  it('leaves to the cluster what was not chosen', () => {
    const { args } = arrayBatch('/runs/kd', { ...manifest, options: defaultJobOptions });
    expect(args).toContain('--array=0-3');
    expect(args.join(' ')).not.toMatch(/--(time|mem|partition)=/);
  });

  it('has logs under names in which Slurm finds no pattern of its own, whatever the folder is called', () => {
    const { args, script } = arrayBatch('/runs/100%a of it\'s "\\', manifest);
    expect(args).toContain('--chdir=/runs/100%a of it\'s "\\');
    expect(args).toContain('--output=jobs/1-slurm-0a0b0c0d-%a.log');
    expect(script).toContain(`'/runs/100%a of it'\\''s "\\'`);
  });

  it('replaces the shell by the program, which then gets the signals', () => {
    const { script } = arrayBatch('/runs/kd', manifest);
    expect(script).toMatch(
      /^#!\/bin\/sh\nexec \S+ \S+main\.js work \/runs\/kd --manifest \/runs\/kd\/jobs\/1-slurm-0a0b0c0d\.json --index "\$SLURM_ARRAY_TASK_ID"\n$/,
    );
  });

  it('goes on after the last of the jobs, however they end', () => {
    const { args, script } = successorBatch('/runs/kd', manifest, '17');
    expect(args).toContain('--dependency=afterany:17');
    expect(args.join(' ')).not.toContain('--array');
    expect(script).toMatch(/main\.js resume \/runs\/kd --engine slurm --after 1-slurm-0a0b0c0d\n$/);
  });
});
