import { Command, CommanderError } from 'commander';
import { InterruptedError } from '../node/interruptedError.ts';
import { packageVersion } from '../node/packageInfo.ts';
import { InputError } from '../problem/inputError.ts';
import { oneLine } from '../problem/oneLine.ts';
import { compareCommand } from './commands/compare.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exploreCommand } from './commands/explore.ts';
import { exportCommand } from './commands/export.ts';
import { informationCommand } from './commands/information.ts';
import { listCommand } from './commands/list.ts';
import { oraclesCommand } from './commands/oracles.ts';
import { resumeCommand } from './commands/resume.ts';
import { runCommand } from './commands/run.ts';
import { simulateCommand } from './commands/simulate.ts';
import { solveCommand } from './commands/solve.ts';
import { statusCommand } from './commands/status.ts';
import { workCommand } from './commands/work.ts';
import { verifyCommand } from './commands/verify.ts';
import type { AddCommand } from './addCommand.ts';
import { exitCodes } from './exitCodes.ts';
import type { Io } from './io.ts';

const commands: AddCommand[] = [
  runCommand,
  listCommand,
  solveCommand,
  simulateCommand,
  compareCommand,
  informationCommand,
  statusCommand,
  resumeCommand,
  verifyCommand,
  diffCommand,
  workCommand,
  exportCommand,
  exploreCommand,
  oraclesCommand,
  doctorCommand,
];

/** Says what went wrong, once, and gives the exit code of it. */
function exitCodeOf(error: unknown, io: Io): number {
  // commander has written its message, or the help that was asked for, itself.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
  }
  if (error instanceof InputError) {
    io.err(`error: ${error.message}\n`);
    return exitCodes.wrongInput;
  }
  if (error instanceof InterruptedError) {
    io.err(`error: ${error.message}\n`);
    return exitCodes.interrupted;
  }
  io.err(`internal fault: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  return exitCodes.fault;
}

/** What commander has to say: one line and, where it has a suggestion, a second one. */
function commanderMessage(text: string): string {
  const [message = '', suggestion] = text.trimEnd().split(/\n(?=\(Did you mean .*\?\)$)/);
  return [oneLine(message), suggestion, ''].filter((line) => line !== undefined).join('\n');
}

/**
 * Runs the command line.
 *
 * @returns the exit code.
 */
export async function runCli(io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('quenched')
    .description('knowledge transfer between shallow networks: one problem, two answers')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => {
        write(commanderMessage(text));
      },
    });
  for (const add of commands) {
    add(program, io, (outcome) => {
      code = outcome;
    });
  }
  try {
    await program.parseAsync([...io.args], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}
