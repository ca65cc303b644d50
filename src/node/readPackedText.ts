import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readText } from './readText.ts';

/** What compressed texts have behind their names. */
const ending = '.br';

/** The name of a text, under which it is read, whether it lies there as it is or compressed. */
export function textName(file: string): string {
  return file.endsWith(ending) ? file.slice(0, -ending.length) : file;
}

/**
 * The text of a file, which may be one of this package: npm's package holds its experiments and their
 * published curves compressed by brotli only, as `<path>.br`, where a clone holds them as they are.
 *
 * @throws InputError when it is missing, a folder, or may not be read.
 */
export function readPackedText(path: string): string {
  const packed = `${path}${ending}`;
  if (existsSync(path) || !existsSync(packed)) return readText(path);
  return brotliDecompressSync(readFileSync(packed)).toString();
}
