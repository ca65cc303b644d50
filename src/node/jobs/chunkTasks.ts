import { InputError } from '../../problem/inputError.ts';

/** About so many jobs are handed over when nobody says how many tasks one computes. */
const usualJobs = 200;

/** What bounds the sharing out of tasks. */
export interface Sharing {
  /** Tasks that a job computes; null for a share such that there are about 200 jobs. */
  tasksPerJob: number | null;
  /** Tasks that a job computes at a time: no fewer are given to it unless asked for. */
  cpus: number;
  /** The most jobs that can be handed over at once. */
  mostJobs: number;
}

/**
 * Shares tasks out to jobs as cards are dealt: neighbours in a plan take about as long as each
 * other, and so do then the jobs.
 *
 * @param tasks at least one.
 * @returns each job's tasks, in the order of the plan.
 * @throws InputError when there would be more jobs than can be handed over.
 */
export function chunkTasks<Task>(
  tasks: readonly Task[],
  { tasksPerJob, cpus, mostJobs }: Sharing,
): Task[][] {
  const usual = Math.max(cpus, Math.ceil(tasks.length / Math.min(usualJobs, mostJobs)));
  const jobs = Math.ceil(tasks.length / (tasksPerJob ?? usual));
  if (jobs > mostJobs) {
    const least = Math.ceil(tasks.length / mostJobs);
    throw new InputError(
      `--tasks-per-job is ${tasksPerJob}; ${tasks.length} tasks would be ${jobs} jobs and at most ${mostJobs} are accepted: it must be at least ${least}`,
    );
  }
  const chunks = Array.from({ length: jobs }, (): Task[] => []);
  tasks.forEach((task, i) => chunks[i % jobs]?.push(task));
  return chunks;
}
