#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { threadsEngine } from '../node/threadsEngine.ts';
import { onInterruptSignals } from './interruptSignals.ts';
import { runCli } from './runCli.ts';
import { tolerateLostOutput } from './standardOutput.ts';

tolerateLostOutput();
process.exitCode = await runCli({
  args: process.argv.slice(2),
  out: (data) => process.stdout.write(data),
  err: (message) => process.stderr.write(message),
  isTerminal: process.stderr.isTTY,
  readInput: () => text(process.stdin),
  cwd: process.cwd(),
  engine: threadsEngine,
  onInterrupt: onInterruptSignals,
  // SIGUSR1 starts Node's debugger.
  onTimeLimit: (handler) => {
    process.on('SIGUSR2', handler);
    return () => process.off('SIGUSR2', handler);
  },
  quit: (code) => process.exit(code),
});
