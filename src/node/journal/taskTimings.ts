import { keptIn, readLine } from './recordLine.ts';
import { shardFiles } from './shardFiles.ts';
import { shardLines } from './shardLines.ts';

/** How long the tasks of a run took their workers. */
export interface TaskTimings {
  /** Records that tell, those of tasks that were run again included. */
  tasks: number;
  /** Of all together. */
  seconds: number;
  longest: { task: string; seconds: number } | null;
}

const taskOf = /"task":"([^"]*)"/;

/** What the records in a folder of shards say of the time they took. */
export function taskTimings(folder: string, run: string): TaskTimings {
  const timings: TaskTimings = { tasks: 0, seconds: 0, longest: null };
  for (const file of shardFiles(folder)) {
    for (const { line } of shardLines(file)) {
      if (readLine(line, run).state !== 'sound') continue;
      // The beginning of the line says all that is asked here.
      const head = line.toString('latin1', 0, 160);
      const { seconds } = keptIn(head) ?? { seconds: NaN };
      if (Number.isNaN(seconds)) continue;
      timings.tasks++;
      timings.seconds += seconds;
      if (seconds <= (timings.longest?.seconds ?? -Infinity)) continue;
      timings.longest = { task: taskOf.exec(head)?.[1] ?? '', seconds };
    }
  }
  return timings;
}
