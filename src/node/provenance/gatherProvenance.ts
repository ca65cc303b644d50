import { homedir } from 'node:os';
import type { Provenance } from '../../sweep/provenance.ts';
import { packageGit, packageVersion } from '../packageInfo.ts';
import { gitState } from './gitState.ts';
import { hostFacts } from './hostFacts.ts';

/** A run's record may be published, and who computed it is nobody's business. */
function withoutHome(text: string, home: string): string {
  const isInside = (path: string) => home.length > 1 && path.startsWith(`${home}/`);
  const parts = text
    .split('=')
    .map((path) => (isInside(path) ? `~${path.slice(home.length)}` : path));
  return parts.join('=');
}

/**
 * How and where a run is begun: by this process, now.
 *
 * @param args the command line after `quenched`.
 * @param folder where the experiment lies.
 * @param home the user's own folder, which is written as ~.
 */
export function gatherProvenance(
  args: readonly string[],
  folder: string,
  home: string = homedir(),
): Provenance {
  const { node, v8 } = process.versions;
  return {
    args: args.map((arg) => withoutHome(arg, home)),
    versions: { quenched: packageVersion(), node, v8 },
    host: hostFacts(),
    git: { program: packageGit(), experiment: gitState(folder) },
  };
}
