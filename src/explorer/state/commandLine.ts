import type { ExplorerState } from './explorerState.ts';

/** The name under which an experiment of one's own is saved. */
export const ownFile = 'experiment.yaml';

/** A word as a shell reads it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * The command that gives the same numbers; of a state without trials it runs those that there are,
 * too. An experiment of one's own has to be saved first, as
 * `ownFile`, with all that is changed in it.
 */
export function commandLine({
  experiment,
  size,
  set,
  n,
  trials,
  design,
  seed,
}: ExplorerState): string {
  if (typeof experiment !== 'string') return `npx quenched run ${ownFile}`;
  const options = [
    ...(size === 'quick' ? ['--quick'] : []),
    ...set.flatMap((setting) => ['--set', setting]),
    ...Object.entries({ n, trials, design, seed }).flatMap(([name, value]) =>
      value === undefined || value === 0 ? [] : [`--${name}`, String(value)],
    ),
  ];
  return ['npx', 'quenched', 'run', experiment, ...options].map(quoted).join(' ');
}
