import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { installPacked } from './packed.ts';
import { answered, answering } from './question.ts';

let folder: string;

beforeAll(async () => {
  folder = temporaryFolder(afterAll);
  await installPacked(folder);
}, 300_000);

/** Bundles a module for browsers as vite does with nothing configured; gives the script's text. */
async function bundled(module: string): Promise<string> {
  const entry = join(folder, 'page.js');
  writeFileSync(entry, module);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      outDir: 'out',
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  return readFileSync(join(folder, 'out', 'page.js'), 'utf8');
}

describe('the packed package in a bundle for browsers', () => {
  it(
    'needs nothing of Node, and has the numbers of the sources',
    { timeout: 120_000 },
    async () => {
      const script = await bundled(answering('globalThis.tell'));
      expect(script).not.toMatch(/["']node:/);
      let answer = '';
      // All that ECMAScript has, and of a browser what the package may use besides.
      const browser = { WebAssembly, atob, tell: (text: string) => (answer = text) };
      runInContext(script, createContext(browser));
      expect(JSON.parse(answer)).toEqual(answered());
    },
  );
});
