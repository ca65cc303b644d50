#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { threadsEngine } from '../node/threadsEngine.ts';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (data) => process.stdout.write(data),
  err: (message) => process.stderr.write(message),
  isTerminal: process.stderr.isTTY,
  readInput: () => text(process.stdin),
  cwd: process.cwd(),
  engine: threadsEngine,
  onInterrupt: (handler) => {
    process.on('SIGINT', handler);
    return () => process.off('SIGINT', handler);
  },
  quit: (code) => process.exit(code),
});
