/**
 * Compresses the package's experiments and the published curves that they compare with into
 * dist/texts, as `<path>.br`: npm's package holds only that, at a third of the size.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './bundle.js';

const target = join(root, 'dist', 'texts');
const texts = { experiments: /\.yaml$/, 'test/fixtures': /^saglietti-.*\.csv$/ };

rmSync(target, { recursive: true, force: true });
for (const [folder, wanted] of Object.entries(texts)) {
  mkdirSync(join(target, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder)).filter((file) => wanted.test(file))) {
    const text = readFileSync(join(root, folder, name));
    writeFileSync(join(target, folder, `${name}.br`), brotliCompressSync(text));
  }
}
