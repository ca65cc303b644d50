import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../theoryClaims.ts';

/** An address that a source file names in a comment. */
export interface Address {
  file: string;
  url: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|js|yaml)$/.test(file) && !file.endsWith('kernelsWasm.ts'))
    .map((file) => join(folder, file));
}

/** Addresses in the comments of the sources, the scripts and the experiments. */
export function addressesInComments(): Address[] {
  return ['src', 'scripts', 'experiments'].flatMap(sources).flatMap((file) => {
    const text = readFileSync(join(checkout, file), 'utf8');
    const comments = text.match(/\/\*[^]*?\*\/|\/\/[^\n]*|^#[^\n]*/gm) ?? [];
    const urls = comments.flatMap((comment) => comment.match(/https?:\/\/[^\s)\]}'"`<>]+/g) ?? []);
    return urls.map((url) => ({ file, url: url.replace(/[.,;:]$/, '') }));
  });
}
