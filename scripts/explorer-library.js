import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './bundle.js';

const explorer = join(root, 'src', 'explorer');

/** The specifiers of all that a source imports, types left out. */
function specifiersIn(text) {
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm)].map(
    ([, specifier]) => specifier,
  );
}

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

/** The sources outside of src/explorer that it imports, sorted paths from the root of the checkout. */
function explorerLibrary() {
  const paths = explorerSources().flatMap((source) =>
    specifiersIn(readFileSync(source, 'utf8'))
      .filter((specifier) => /^\.\.?\/.*\.ts$/.test(specifier))
      .map((specifier) => resolve(dirname(source), specifier)),
  );
  return [...new Set(paths.filter(isOfLibrary))].map((path) => relative(root, path)).sort();
}

/** The module that the package's explorer imports the library from, for the build of the package. */
export const coreEntry = 'virtual:core';

/** Writes that module: everything that a source exports which the explorer imports something of. */
export function corePlugin() {
  return {
    name: 'core',
    resolveId: (id) => (id === coreEntry ? `\0${coreEntry}` : null),
    load: (id) =>
      id === `\0${coreEntry}`
        ? explorerLibrary()
            .map((path) => `export * from '/${path}';\n`)
            .join('')
        : null,
  };
}
