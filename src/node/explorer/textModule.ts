import { packedTexts } from '../readPackedText.ts';

/** Modules that hold the package's experiments and published curves; see scripts/build-page.js. */
const texts = /^\/?texts\/(.+)\.js$/;

/**
 * A module for browsers whose default export is a text of this package, null where a name is of none.
 *
 * @param name its path from the page, such as `texts/experiments/kd-mixing.yaml.js`.
 */
export function textModule(name: string): Uint8Array | null {
  const [, path = ''] = texts.exec(name.replaceAll('\\', '/')) ?? [];
  const text = packedTexts().get(path);
  if (text === undefined) return null;
  return new TextEncoder().encode(`export default ${JSON.stringify(text)};\n`);
}
