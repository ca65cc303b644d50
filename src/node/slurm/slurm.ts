import { spawnSync } from 'node:child_process';
import { InputError } from '../../problem/inputError.ts';
import { faultCode } from '../fileFault.ts';

/** The programs of Slurm that are asked; none needs an accounting database. */
export type SlurmProgram = 'sbatch' | 'squeue' | 'scontrol';

/**
 * Calls a program of Slurm and gives what it prints.
 *
 * @throws InputError with what it complains of, or that it is not there.
 */
export type Slurm = (program: SlurmProgram, args: readonly string[], input?: string) => string;

/** A controller that does not answer is given up after this; Slurm's own patience is longer. */
const patienceSeconds = 60;

/** `sbatch: error: Batch job submission failed: …` without the words that stand on every line. */
function complaint(program: SlurmProgram, stderr: string): string {
  if (stderr.trim() === '') return 'it failed without a word';
  const lines = stderr.trim().split('\n');
  return lines.map((line) => line.replace(`${program}: `, '').replace('error: ', '')).join('; ');
}

/** The Slurm of this machine. */
export const slurmHere: Slurm = (program, args, input = '') => {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    input,
    timeout: patienceSeconds * 1000,
    // Ten thousand jobs are listed in about a megabyte.
    maxBuffer: 1 << 28,
  });
  // Also when it has not read its input.
  if (status === 0) return stdout;
  const code = faultCode(error);
  if (code === 'ENOENT') throw new InputError(`no Slurm here: ${program} is not on the PATH`);
  if (code === 'ETIMEDOUT') {
    throw new InputError(`Slurm does not answer: ${program} took over ${patienceSeconds} s`);
  }
  if (error !== undefined && status === null) {
    throw new InputError(`${program} could not be called: ${error.message}`);
  }
  throw new InputError(`${program}: ${complaint(program, stderr)}`);
};
