/**
 * Writes what the package runs: its entries with the chunks that they share, minified, and the JSON
 * Schema of problems. Chunks have the hash of their contents in their names, so that a process which
 * is running meanwhile never mixes two builds.
 */
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { bundle, root } from './bundle.js';
import { coreEntry, corePlugin } from './explorer-library.js';
import { shareParts } from './share-parts.js';

const dist = join(root, 'dist');

const entries = {
  index: 'src/index.ts',
  'node/index': 'src/node/index.ts',
  'node/worker': 'src/node/worker.ts',
  'cli/main': 'src/cli/main.ts',
  core: coreEntry,
};

/** What other scripts write to dist. */
const ofOthers = [
  'explorer',
  'docs',
  'page',
  'texts.json.br',
  'index.d.ts',
  join('node', 'index.d.ts'),
  'types.d.ts',
];

/** Removes what earlier builds left, which would be packed with the rest. */
function removeAllBut(files) {
  const kept = [...ofOthers, ...files].map((path) => join(dist, path));
  const isKept = (path) => kept.some((keep) => path === keep || path.startsWith(keep + sep));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !isKept(path)) rmSync(path);
  }
}

const written = await bundle(
  entries,
  'dist',
  {
    minify: true,
    // As deep as src/node: what is found relative to import.meta.url is found from both.
    chunkFileNames: 'shared/[name]-[hash].js',
  },
  [corePlugin()],
);
// What was just built knows its problems.
const { problemJsonSchema } = await import('../dist/index.js');
writeFileSync(join(dist, 'problem.schema.json'), JSON.stringify(shareParts(problemJsonSchema)));
removeAllBut([...written, 'problem.schema.json']);
// `npx quenched` inside of a clone needs its run bit.
chmodSync(join(dist, 'cli', 'main.js'), 0o755);
