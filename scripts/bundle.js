import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Bundles sources into ES modules for the oldest Node that is supported. Every dependency stays an
 * import, and whatever stood in the folder before stays where it is.
 *
 * @param input the entries: paths of the sources by the names that they get.
 * @param outDir the folder to write to, in the checkout.
 * @param output how rolldown writes chunks, see its `OutputOptions`.
 * @param plugins of vite.
 * @returns the paths of the files that were written, in that folder.
 */
export async function bundle(input, outDir, output, plugins = []) {
  const { output: written } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins,
    build: {
      outDir,
      emptyOutDir: false,
      // Not for browsers alone: dependencies are left to whoever resolves them.
      ssr: true,
      target: 'node20.19',
      // Else it is taken from `output`.
      minify: Boolean(output.minify),
      rolldownOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].js', ...output },
      },
    },
  });
  return written.map(({ fileName }) => fileName);
}
