import { readFileSync } from 'node:fs';

/**
 * A signal that comes twice within this time (milliseconds) is one: a terminal and a program such
 * as timeout(1) send it to a whole group of processes, and whoever started this one passes it on.
 */
const echo = 300;

/**
 * Whether this process was started so that the end of its terminal does not end it, as nohup(1)
 * does: then a handler must not listen either. Where nothing tells (no /proc) it is taken to be.
 */
function outlivesTerminal(): boolean {
  try {
    const ignored = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    // Bit 0 of the mask is signal 1, SIGHUP (proc(5), signal(7)).
    return ignored === undefined || (BigInt(`0x${ignored}`) & 1n) === 1n;
  } catch {
    return true;
  }
}

/**
 * Calls back at every order to stop: the key Ctrl-C (SIGINT), a scheduler's or timeout's SIGTERM and
 * the end of the terminal (SIGHUP).
 *
 * @returns ends this.
 */
export function onInterruptSignals(handler: () => void): () => void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
  if (!outlivesTerminal()) signals.push('SIGHUP');
  let last = -Infinity;
  const listener = () => {
    const now = performance.now();
    if (now - last > echo) handler();
    last = now;
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
