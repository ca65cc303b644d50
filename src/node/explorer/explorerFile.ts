import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { faultCode } from '../fileFault.ts';
import { forBrowsers, libraryModule } from './libraryModule.ts';
import { textModule } from './textModule.ts';

/** A file of the site as it is sent. */
export interface SentFile {
  type: string;
  /** `br` where it is sent as it lies in the package. */
  encoding: 'br' | null;
  body: Uint8Array;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The bytes of a file, or null where there is none. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(faultCode(error) ?? '')) return null;
    throw error;
  }
}

/**
 * The file of the site that an address names, null where there is none. The package holds texts
 * compressed by brotli, as `<name>.br`, and shares the library's modules with Node; a build of one's own
 * holds everything as it is.
 *
 * @param site the site's folder.
 * @param path of the address, percent-encoded, such as `/assets/page.js`.
 * @param takesBrotli whether the reader can decompress.
 */
export async function explorerFile(
  site: string,
  path: string,
  takesBrotli: boolean,
): Promise<SentFile | null> {
  const name = nameOf(path);
  if (name === null) return null;
  const type = types[extname(name)] ?? 'application/octet-stream';
  const file = join(site, name);
  const plain = await bytesOf(file);
  if (plain !== null) return { type, encoding: null, body: plain };
  const library = libraryModule(name);
  const module = library === null ? null : await bytesOf(library);
  if (module !== null) return { type, encoding: null, body: forBrowsers(module) };
  const text = textModule(name);
  if (text !== null) return { type, encoding: null, body: text };
  const packed = await bytesOf(`${file}.br`);
  if (packed === null) return null;
  return takesBrotli
    ? { type, encoding: 'br', body: packed }
    : { type, encoding: null, body: await promisify(brotliDecompress)(packed) };
}

/** The path inside the site, null where an address means to leave it or is none. */
function nameOf(path: string): string | null {
  try {
    const name = normalize(decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
    return name.split(sep).includes('..') || name.includes('\0') ? null : name;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
