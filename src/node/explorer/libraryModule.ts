import { join } from 'node:path';
import { packageRoot } from '../packageInfo.ts';

/** The modules of the package that its explorer imports; see scripts/build-page.js. */
const shared = /^[/\\]?(core|shared[/\\][\w.-]+)\.js$/;

/**
 * The file of a module that the page shares with Node, null where a name is of no such module.
 *
 * @param name its path from the page, such as `core.js`.
 */
export function libraryModule(name: string): string | null {
  return shared.test(name) ? join(packageRoot, 'dist', name) : null;
}

/**
 * A built module as browsers can load it: what it imports by the names of other packages, which only
 * Node finds, it imports from /deps.
 */
export function forBrowsers(module: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(module);
  const served = text.replaceAll(/(\bfrom|\bimport)"([a-z][\w-]*)"/g, '$1"/deps/$2.js"');
  return new TextEncoder().encode(served);
}
