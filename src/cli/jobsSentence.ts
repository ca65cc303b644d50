import type { JobCounts } from '../node/slurm/runJobs.ts';

const words: readonly [keyof JobCounts, string][] = [
  ['pending', 'pending'],
  ['running', 'running'],
  ['done', 'done'],
  ['failed', 'failed'],
  ['lost', 'lost with their node'],
  ['restarted', 'begun again'],
];

/** What became of a run's jobs: `2 pending, 1 running`. */
export function jobsSentence(counts: JobCounts): string {
  const parts = words.flatMap(([key, word]) => (counts[key] > 0 ? [`${counts[key]} ${word}`] : []));
  return parts.length === 0 ? 'none that Slurm still knows of' : parts.join(', ');
}
