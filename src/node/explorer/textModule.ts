import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../packageInfo.ts';
import { readPackedText } from '../readPackedText.ts';

/** Modules that hold the package's experiments and published curves; see scripts/build-page.js. */
const texts = /^[/\\]?(texts[/\\](?:experiments|test[/\\]fixtures)[/\\][\w.-]+)\.js$/;

/**
 * A module for browsers whose default export is a text of this package, null where a name is of none.
 *
 * @param name its path from the page, such as `texts/experiments/kd-mixing.yaml.js`.
 */
export function textModule(name: string): Uint8Array | null {
  const [, text] = texts.exec(name) ?? [];
  if (text === undefined) return null;
  const path = join(packageRoot, 'dist', text);
  if (!existsSync(`${path}.br`)) return null;
  return new TextEncoder().encode(`export default ${JSON.stringify(readPackedText(path))};\n`);
}
