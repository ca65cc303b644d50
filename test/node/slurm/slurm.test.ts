import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mostJobs } from '../../../src/node/slurm/mostJobs.ts';
import { slurmHere } from '../../../src/node/slurm/slurm.ts';
import { InputError } from '../../../src/problem/inputError.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Puts a shell script in the place of one of Slurm's programs. */
function pretend(program: string, script: string): void {
  const folder = temporaryFolder();
  writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, program), 0o755);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
}

describe('slurmHere', () => {
  it('says that there is no Slurm where its programs are missing', () => {
    vi.stubEnv('PATH', temporaryFolder());
    expect(() => slurmHere('sbatch', [])).toThrow(
      new InputError('no Slurm here: sbatch is not on the PATH'),
    );
  });

  it('passes on what Slurm complains of, in one line', () => {
    const said =
      'sbatch: error: invalid partition specified: nope\nsbatch: error: Batch job failed';
    pretend('sbatch', `echo '${said}' >&2; exit 1`);
    expect(() => slurmHere('sbatch', [])).toThrow(
      new InputError('sbatch: invalid partition specified: nope; Batch job failed'),
    );
  });

  it('gives a program its arguments and its input as they are', () => {
    pretend('sbatch', 'printf "%s|" "$@"; cat');
    expect(slurmHere('sbatch', ['a b', "it's"], 'input')).toBe("a b|it's|input");
  });
});

describe('mostJobs', () => {
  it('is the size of an array that the controller is set to', () => {
    expect(mostJobs(() => 'MailProg = /bin/mail\nMaxArraySize            = 1001\n')).toBe(1001);
  });
});
