/**
 * Writes the explorer as the package holds it, to dist/page: what is its own, compressed by brotli.
 * The rest it imports from /core.js, the very modules that Node runs, from /deps, which has their
 * dependencies bundled for browsers, and from /texts, the experiments. `quenched explore` serves all.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './bundle.js';
import { isOfLibrary } from './explorer-library.js';
import { bundleDependencies, pageDependencies } from './page-dependencies.js';

const outDir = join(root, 'dist', 'page');
const dependencies = pageDependencies();

/** Leaves to the server what the page shares with Node. */
const library = () => ({
  name: 'library',
  enforce: 'pre',
  async resolveId(id, importer) {
    // A program within another one would find none of these.
    if (id.endsWith('?worker&inline')) return this.resolve(id.replace('&inline', ''), importer);
    if (dependencies.has(id)) return { id: `/deps/${id}.js`, external: true };
    const [, text] = /((?:experiments|test\/fixtures)\/[\w.-]+)\?raw$/.exec(id) ?? [];
    if (text !== undefined) return { id: `/texts/${text}.js`, external: true };
    const isSource = importer !== undefined && /^\.\.?\/.*\.ts$/.test(id);
    return isSource && isOfLibrary(resolve(dirname(importer), id))
      ? { id: '/core.js', external: true }
      : null;
  },
});

await build({
  configFile: join(root, 'vite.explorer.config.ts'),
  logLevel: 'error',
  plugins: [library()],
  worker: { format: 'es', plugins: () => [library()] },
  build: { outDir, rolldownOptions: { output: { format: 'es' } } },
});
await bundleDependencies(dependencies, outDir);

/** What compressing would not make smaller. */
const compressed = /\.(woff2|png)$/;

for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isDirectory() || compressed.test(path)) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  rmSync(path);
}
