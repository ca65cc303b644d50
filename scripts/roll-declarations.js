/**
 * Rolls the declarations that tsc wrote to build/declarations up into those of the package: one file
 * per entry and one, types.d.ts, of what they share, with nothing in it that cannot be reached.
 */
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { root } from './bundle.js';
import { dropPrivateComments } from './drop-private-comments.js';
import { nameSchemas } from './name-schemas.js';

const source = join(root, 'build', 'declarations');
const entries = { index: 'index.d.ts', 'node/index': join('node', 'index.d.ts') };
const entryPaths = Object.values(entries).map((path) => join(source, path));

const bundle = await rollup({
  input: Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, join(source, path)]),
  ),
  plugins: [
    dts({ tsconfig: join(root, 'tsconfig.build.json') }),
    {
      name: 'shorten',
      renderChunk: (code, { exports }) => nameSchemas(dropPrivateComments(code, new Set(exports))),
    },
  ],
  external: (id) => !/^[./]/.test(id),
});
await bundle.write({
  dir: join(root, 'dist'),
  entryFileNames: '[name].d.ts',
  chunkFileNames: '[name].d.ts',
  manualChunks: (id) => (entryPaths.includes(id) ? undefined : 'types'),
  // Whoever reads an error about types should meet the names of the sources.
  minifyInternalExports: false,
});
