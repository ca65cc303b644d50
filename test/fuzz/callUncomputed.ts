import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProblem } from '../../src/cli/readProblem.ts';
import { runCli } from '../../src/cli/runCli.ts';
import type { Io } from '../../src/cli/io.ts';
import { InputError } from '../../src/problem/inputError.ts';
import { optimalSettings } from '../../src/problem/statedProblem.ts';
import type { Engine } from '../../src/sweep/engine.ts';
import { readOverride } from '../../src/sweep/override.ts';
import type { CommandLine } from './commandLine.ts';

/** How a command line ended. */
export interface Outcome {
  /** `valid`: there was nothing to refuse, and the command was stopped before it computed. */
  code: number | 'valid';
  out: string;
  err: string;
  /** Time of this process's processors, however busy the machine is. */
  milliseconds: number;
  /** Paths that were not there before. */
  written: string[];
}

/** An engine that is stopped at the first question it is asked, which is how wide it is. */
function stopAtOnce(stopped: () => void): Engine {
  const stop = (): never => {
    stopped();
    throw new Error('stopped before it computes');
  };
  return {
    name: 'none',
    get workers(): number {
      return stop();
    },
    run: stop,
  };
}

/** Whether theory would compute before an engine is asked: of a valid problem `solve` does at once. */
async function computesAtOnce({ args }: CommandLine, io: Io): Promise<boolean> {
  const [command, file] = args;
  if (!['solve', 'simulate', 'compare'].includes(command ?? '') || file === undefined) return false;
  try {
    const sets = args.flatMap((arg, at) => (arg === '--set' ? [args[at + 1] ?? ''] : []));
    const problem = await readProblem(file, sets.map(readOverride), io);
    return command === 'solve' || optimalSettings(problem).length > 0;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function paths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calls the command line in a folder, so that what is valid is not computed. */
export async function callUncomputed(line: CommandLine, cwd: string): Promise<Outcome> {
  for (const name of ['case.yaml', 'case.json']) writeFileSync(join(cwd, name), line.document);
  const before = paths(cwd);
  const said = { out: '', err: '' };
  let isValid = false;
  const io: Io = {
    args: line.args,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isTerminal: false,
    readInput: () => Promise.resolve(line.document),
    cwd,
    engine: () => stopAtOnce(() => (isValid = true)),
    onInterrupt: () => () => undefined,
    onTimeLimit: () => () => undefined,
    quit: () => undefined,
  };
  const begun = processorTime();
  const code = (await computesAtOnce(line, io)) ? 'valid' : await runCli(io);
  const milliseconds = processorTime() - begun;
  const written = paths(cwd).filter((path) => !before.includes(path));
  return { code: isValid ? 'valid' : code, ...said, milliseconds, written };
}
