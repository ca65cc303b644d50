import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { packageRoot } from './packageInfo.ts';
import { readText } from './readText.ts';

const archive = join(packageRoot, 'dist', 'texts.json.br');
let known: ReadonlyMap<string, string> | undefined;

/**
 * The texts that npm's package holds compressed, its experiments and their published curves, by their
 * paths in a clone, such as `experiments/kd-mixing.yaml`; none in a clone that was never packed.
 */
export function packedTexts(): ReadonlyMap<string, string> {
  if (known === undefined) {
    const json = existsSync(archive)
      ? brotliDecompressSync(readFileSync(archive)).toString()
      : '{}';
    known = new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(json))));
  }
  return known;
}

/**
 * The text of a file, which may be one that this package holds compressed.
 *
 * @throws InputError when it is missing, a folder, or may not be read.
 */
export function readPackedText(path: string): string {
  const name = relative(packageRoot, path).split(sep).join('/');
  const packed = existsSync(path) ? undefined : packedTexts().get(name);
  return packed ?? readText(path);
}
