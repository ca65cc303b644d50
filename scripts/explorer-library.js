import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './bundle.js';
import { importsIn, namesIn } from './imports.js';

const explorer = join(root, 'src', 'explorer');

/** Whether a path of a source is one that the explorer takes from the rest of the project. */
export function isOfLibrary(path) {
  const inside = relative(join(root, 'src'), path);
  return !inside.startsWith('..') && !inside.startsWith('explorer');
}

/** Paths of the explorer's sources. */
export function explorerSources() {
  return readdirSync(explorer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => join(explorer, path));
}

/** What the explorer takes from other sources: names by paths from the root of the checkout. */
function explorerLibrary() {
  const library = new Map();
  for (const source of explorerSources()) {
    for (const { clause, specifier } of importsIn(readFileSync(source, 'utf8'))) {
      const path = resolve(dirname(source), specifier);
      if (!/^\.\.?\/.*\.ts$/.test(specifier) || !isOfLibrary(path)) continue;
      const names = library.get(path) ?? [];
      library.set(path, new Set([...names, ...namesIn(clause)]));
    }
  }
  return [...library].map(([path, names]) => ({ path: relative(root, path), names: [...names] }));
}

/** The module that the package's explorer imports the library from, for the build of the package. */
export const coreEntry = 'virtual:core';

/** Writes that module: what the explorer imports of other sources. */
export function corePlugin() {
  return {
    name: 'core',
    resolveId: (id) => (id === coreEntry ? `\0${coreEntry}` : null),
    load: (id) =>
      id === `\0${coreEntry}`
        ? explorerLibrary()
            .map(({ path, names }) => `export { ${names.join(', ')} } from '/${path}';\n`)
            .join('')
        : null,
  };
}
