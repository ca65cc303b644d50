import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTasks } from '../../../src/node/jobs/chunkTasks.ts';
import { InputError } from '../../../src/problem/inputError.ts';

const many = fc.integer({ min: 1, max: 500 });

describe('chunkTasks', () => {
  it('gives every task to one job, in the order of the plan, and jobs shares that differ by at most one', () => {
    fc.assert(
      fc.property(
        many,
        fc.option(fc.integer({ min: 4, max: 50 }), { nil: null }),
        fc.integer({ min: 1, max: 64 }),
        (count, tasksPerJob, cpus) => {
          const tasks = Array.from({ length: count }, (_, i) => i);
          const jobs = chunkTasks(tasks, { tasksPerJob, cpus, mostJobs: 1001 });
          expect(jobs.flat().sort((a, b) => a - b)).toEqual(tasks);
          for (const job of jobs) expect(job).toEqual([...job].sort((a, b) => a - b));
          const shares = jobs.map(({ length }) => length);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
          if (tasksPerJob !== null) expect(Math.max(...shares)).toBeLessThanOrEqual(tasksPerJob);
        },
      ),
    );
  });

  it('makes about 200 jobs of many tasks, and gives each processor of a job a task where there are few', () => {
    const tasks = Array.from({ length: 10_000 }, (_, i) => i);
    const sharing = { tasksPerJob: null, cpus: 4, mostJobs: 1001 };
    expect(chunkTasks(tasks, sharing)).toHaveLength(200);
    expect(chunkTasks(tasks.slice(0, 20), sharing)).toHaveLength(5);
    expect(chunkTasks(tasks, { ...sharing, mostJobs: 10 })).toHaveLength(10);
  });

  it('refuses a share that makes more jobs than are accepted, and says the least one', () => {
    const tasks = Array.from({ length: 5000 }, (_, i) => i);
    const refused = () => chunkTasks(tasks, { tasksPerJob: 2, cpus: 1, mostJobs: 1001 });
    expect(refused).toThrow(InputError);
    expect(refused).toThrow('it must be at least 5');
    const least = chunkTasks(tasks, { tasksPerJob: 5, cpus: 1, mostJobs: 1001 });
    expect(least.length).toBeLessThanOrEqual(1001);
  });
});
