/**
 * Compresses the package's experiments and the published curves that they compare with into one file,
 * dist/texts.json.br: npm's package holds only that, at a fifth of the size.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from './bundle.js';

const folders = { experiments: /\.yaml$/, 'test/fixtures': /^saglietti-.*\.csv$/ };

const texts = Object.entries(folders).flatMap(([folder, wanted]) =>
  readdirSync(join(root, folder))
    .filter((name) => wanted.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
);
const json = JSON.stringify(Object.fromEntries(texts));
writeFileSync(join(root, 'dist', 'texts.json.br'), brotliCompressSync(json));
