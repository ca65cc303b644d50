import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Name of the bundle in its folder. */
const bundleName = 'answerAll.mjs';

/** Bundles `answerAll` and all it imports into one module in the folder; gives its path. */
export async function bundle(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL('answerAll.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => bundleName },
    },
  });
  return join(folder, bundleName);
}
