import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'vite';
import * as zod from 'zod';
import { root } from './bundle.js';
import { explorerSources } from './explorer-library.js';
import { importsIn, namesIn } from './imports.js';

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

/** The methods of `z` that the sources call. As a whole it would bring zod's translations, too. */
function zodMembers() {
  const source = join(root, 'src');
  const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(source, path), 'utf8'));
  const used = texts.flatMap((text) =>
    [...text.matchAll(/\bz\s*\.(\w+)[<(]/g)].map(([, name]) => name),
  );
  return [...new Set(used)].filter((name) => name in zod);
}

/** A module with what is used of a package. */
function entryText(name, bindings) {
  if (name !== 'zod') return `export { ${[...bindings].join(', ')} } from '${name}';`;
  const members = zodMembers().map((member) => `${member}: all.${member}`);
  return `import * as all from 'zod'; export const z = { ${members.join(', ')} };`;
}

const entryOf = (name) => `virtual:${name}`;

/** Bundles each dependency for browsers into `deps/<name>.js` of a folder. */
export async function bundleDependencies(dependencies, outDir) {
  const texts = new Map(
    [...dependencies].map(([name, bindings]) => [`\0${entryOf(name)}`, entryText(name, bindings)]),
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
    plugins: [entries],
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
