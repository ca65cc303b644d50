import { canRun, diagnose } from '../../node/diagnose.ts';
import type { AddCommand } from '../addCommand.ts';
import { diagnosisLines } from '../diagnosisLines.ts';
import { exitCodes } from '../exitCodes.ts';
import { options } from '../options.ts';
import { namedLines } from '../textTable.ts';

/** `quenched doctor`: what is used on this machine, and why. */
export const doctorCommand: AddCommand = (program, io, exit) => {
  program
    .command('doctor')
    .description('what is used on this machine, and why')
    .addOption(options.json())
    .action(({ json }: { json?: true }) => {
      const diagnosis = diagnose();
      io.out(json ? `${JSON.stringify(diagnosis)}\n` : namedLines(diagnosisLines(diagnosis)));
      exit(canRun(diagnosis) ? exitCodes.done : exitCodes.fault);
    });
};
