import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./cluster.sh', import.meta.url));

/** Why no cluster can be started here, undefined where one can. */
function obstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'a cluster takes root';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const programs = ['slurmctld', 'slurmd', 'munged', 'sbatch', 'squeue', 'scontrol', 'sinfo'];
  const missing = programs.filter(
    (program) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} missing; Debian has slurmctld, slurmd, slurm-client, munge`;
}

const reason = obstacle();

/** Whether a cluster can be started; a test file that skips for want of it says so in one line. */
export const hasSlurm = reason === undefined;

if (reason !== undefined) process.stderr.write(`Not tested with Slurm: ${reason}.\n`);

/** A Slurm cluster of two nodes on this machine, n1 and n2 with two processors each. */
export interface Cluster {
  /** Environment of programs that use it. */
  env: NodeJS.ProcessEnv;
  /** Pulls a node's plug: all that runs there dies at once. */
  lose: (node: 'n1' | 'n2') => void;
  /** Starts a lost node again. */
  revive: (node: 'n1' | 'n2') => void;
  /** Ends all of it. */
  stop: () => void;
}

/** Starts a cluster of its own. */
export function startCluster(): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'quenched-'));
  const call = (...args: string[]) =>
    execFileSync(script, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const env = { ...process.env, SLURM_CONF: call('start', folder).trim() };
  return {
    env,
    lose: (node) => void call('lose', folder, node),
    revive: (node) => void call('revive', folder, node),
    stop: () => {
      call('stop', folder);
      rmSync(folder, { recursive: true });
    },
  };
}
