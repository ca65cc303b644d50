import { spawnSync } from 'node:child_process';

/** The programs that run notebooks. */
export interface Tools {
  /** Deno, which is a kernel for Jupyter. */
  deno: string;
  /** A Python with jupyter_client. */
  python: string;
}

/**
 * The programs that run notebooks: Deno is `QUENCHED_DENO` or on the PATH, Python is
 * `QUENCHED_PYTHON` or Debian's. Returns the names of what is not there, if anything is not.
 */
export function findTools(environment: NodeJS.ProcessEnv): Tools | string[] {
  const deno = environment['QUENCHED_DENO'] ?? 'deno';
  const python = environment['QUENCHED_PYTHON'] ?? '/usr/bin/python3';
  const missing = [
    works(deno, '--version') ? [] : [`Deno (${deno}; QUENCHED_DENO names another)`],
    works(python, '-c', 'import jupyter_client')
      ? []
      : [`Python with jupyter_client (${python}; QUENCHED_PYTHON names another)`],
  ].flat();
  return missing.length > 0 ? missing : { deno, python };
}

function works(program: string, ...options: string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}
