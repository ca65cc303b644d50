import { describe, expect, it } from 'vitest';
import { jobsNamed } from '../../../src/node/slurm/jobStates.ts';
import { countJobs, liveNumbers } from '../../../src/node/slurm/runJobs.ts';
import type { Slurm } from '../../../src/node/slurm/slurm.ts';

const listing = `7|0|COMPLETED|0|quenched-a-1|
7|1|RUNNING|2|quenched-a-1|
7|2|PENDING|0|quenched-a-1|
7|3|NODE_FAIL|1|quenched-a-1|
7|4|TIMEOUT|0|quenched-a-1|
7|5|OUT_OF_MEMORY|0|quenched-a-1|
8|N/A|PENDING|0|quenched-a-1-next|
`;
const slurm: Slurm = () => listing;

describe('the jobs that squeue lists', () => {
  it('are read with their place in the array, their state in few words, and how often they began anew', () => {
    const jobs = jobsNamed(['quenched-a-1'], slurm);
    expect(jobs.map(({ id, index }) => [id, index])).toEqual([
      ['7', 0],
      ['7', 1],
      ['7', 2],
      ['7', 3],
      ['7', 4],
      ['7', 5],
      ['8', null],
    ]);
    expect(jobs.map(({ state }) => state)).toEqual([
      'done',
      'running',
      'pending',
      'lost',
      'failed',
      'failed',
      'pending',
    ]);
    expect(countJobs(jobs)).toEqual({
      pending: 2,
      running: 1,
      done: 1,
      failed: 2,
      lost: 1,
      restarted: 2,
    });
  });

  it('are asked for by their names only, and not at all when there is none', () => {
    const calls: (readonly string[])[] = [];
    const jobs = jobsNamed(['a', 'b'], (_, args) => {
      calls.push(args);
      return '\n';
    });
    expect(jobs).toEqual([]);
    expect(calls[0]).toContain('--name=a,b');
    expect(jobsNamed([], () => expect.unreachable())).toEqual([]);
  });

  it('hold back another submission while one of them lives, the asking job aside', () => {
    const jobs = jobsNamed(['a'], slurm);
    expect(liveNumbers(jobs, undefined)).toEqual(['7', '8']);
    expect(liveNumbers(jobs, '8')).toEqual(['7']);
    expect(
      liveNumbers(
        jobs.filter(({ state }) => state === 'done'),
        undefined,
      ),
    ).toEqual([]);
  });
});
