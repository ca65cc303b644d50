import { execFileSync } from 'node:child_process';
import type { GitState } from '../../sweep/provenance.ts';

/** A repository too large to be looked through in this time (milliseconds) is not worth the wait. */
const patience = 10_000;

function gitStatus(folder: string): string | undefined {
  // Without optional locks nothing is written, not even git's own index.
  const options = ['--porcelain=v2', '--branch', '--untracked-files=no'];
  try {
    return execFileSync('git', ['--no-optional-locks', 'status', ...options], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
    });
  } catch {
    // No git program, no repository, or one of another user: a run is worth as much without it.
    return undefined;
  }
}

/** The state of the repository that a folder lies in, null where there is none, or no commit yet. */
export function gitState(folder: string): GitState | null {
  const lines = (gitStatus(folder) ?? '').split('\n').filter((line) => line !== '');
  const commit = lines.map((line) => /^# branch\.oid ([0-9a-f]+)$/.exec(line)?.[1]).find(Boolean);
  if (commit === undefined) return null;
  return { commit, dirty: lines.some((line) => !line.startsWith('# ')) };
}
