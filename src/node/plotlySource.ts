import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The text of the installed plotly.js bundle (4.8 MB), a script that defines the global `Plotly`.
 *
 * @throws the file system's error when the package is not installed.
 *
 * @example
 * ```ts
 * import { plotlySource } from 'quenched/node';
 *
 * console.log((await plotlySource()).includes('Plotly')); // true
 * ```
 */
export function plotlySource(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('plotly.js-dist-min'), 'utf8');
}
