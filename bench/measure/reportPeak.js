/**
 * Loaded before a program (node --import): writes the program's peak resident memory, in kilobytes,
 * to file descriptor 3 when it ends.
 */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const STATUS = '/proc/self/status';

/**
 * Linux counts in maxRSS what the parent held when it forked; VmHWM is that of the program alone.
 */
function peak() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  return /VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS);
}

// Worker threads load it, too; memory is that of the whole process.
if (isMainThread) process.on('exit', () => writeSync(3, peak()));
