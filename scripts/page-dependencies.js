import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'vite';
import { root } from './bundle.js';
import { explorerSources } from './explorer-library.js';

/** What an import clause names: `{ a as b, c }`, or a default. */
function namesIn(clause) {
  const [, list] = /\{([^}]*)\}/.exec(clause) ?? [];
  if (list === undefined) return ['default'];
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(' ')[0]);
}

/** What a text imports: pairs of a clause and a specifier. */
function importsIn(text) {
  const pattern = /\b(?:import|export)\b(?!\s+type\b)\s*([\w$*\s{},]*?)\s*from\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map(([, clause, specifier]) => ({ clause, specifier }));
}

/** All modules of the package that one of them comes to, itself among them, as paths in dist. */
function modulesFrom(entry, known = new Set()) {
  if (known.has(entry)) return known;
  known.add(entry);
  for (const { specifier } of importsIn(readFileSync(join(root, 'dist', entry), 'utf8'))) {
    if (specifier.startsWith('.')) {
      modulesFrom(posix.join(posix.dirname(entry), specifier), known);
    }
  }
  return known;
}

/**
 * What the page takes from other packages that the library depends on, by their names: what the library
 * itself imports, and what the explorer does besides.
 */
export function pageDependencies() {
  const texts = [...modulesFrom('core.js')].map((path) =>
    readFileSync(join(root, 'dist', path), 'utf8'),
  );
  const dependencies = new Map();
  const add = ({ clause, specifier }) => {
    const names = dependencies.get(specifier) ?? new Set();
    dependencies.set(specifier, new Set([...names, ...namesIn(clause)]));
  };
  const isPackage = ({ specifier }) => !specifier.startsWith('.');
  texts.flatMap(importsIn).filter(isPackage).forEach(add);
  const own = explorerSources().flatMap((path) => importsIn(readFileSync(path, 'utf8')));
  own.filter(({ specifier }) => dependencies.has(specifier)).forEach(add);
  return dependencies;
}

/** Of zod's translations of messages, the page has English. */
const englishOnly = {
  name: 'english-only',
  load: (id) =>
    /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id)
      ? `export { default as en } from './en.js';`
      : null,
};

const entryOf = (name) => `virtual:${name}`;

/** Bundles each dependency for browsers into `deps/<name>.js` of a folder. */
export async function bundleDependencies(dependencies, outDir) {
  const texts = new Map(
    [...dependencies].map(([name, bindings]) => [
      `\0${entryOf(name)}`,
      `export { ${[...bindings].join(', ')} } from '${name}';`,
    ]),
  );
  const entries = {
    name: 'dependencies',
    resolveId: (id) => (texts.has(`\0${id}`) ? `\0${id}` : null),
    load: (id) => texts.get(id) ?? null,
  };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [entries, englishOnly],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries([...dependencies.keys()].map((name) => [name, entryOf(name)])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'deps/[name].js', chunkFileNames: 'deps/[name]-[hash].js' },
      },
    },
  });
}
