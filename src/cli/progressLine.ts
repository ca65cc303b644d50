import type { Progress } from '../sweep/runTasks.ts';
import type { Io } from './io.ts';

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** One line of progress: tasks done, tasks per second, and the time that the rest will take. */
export function progressText({ total, done, found }: Progress, seconds: number): string {
  const share = `${done}/${total} tasks`;
  const fresh = done - found;
  if (fresh === 0 || seconds === 0) return share;
  const rate = fresh / seconds;
  const rest =
    done === total ? `took ${duration(seconds)}` : `${duration((total - done) / rate)} left`;
  return `${share}, ${rate.toPrecision(2)} per second, ${rest}`;
}

/** Draws progress on one line of a terminal; writes nothing anywhere else. */
export function progressLine(io: Io): (progress: Progress) => void {
  if (!io.isTerminal) return () => undefined;
  const start = Date.now();
  return (progress) => {
    const end = progress.done === progress.total ? '\n' : '';
    io.err(`\r\u001b[K${progressText(progress, (Date.now() - start) / 1000)}${end}`);
  };
}
