import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packable } from '../built.ts';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const manifestSchema = z.object({
  version: z.string(),
  bin: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});

/** package.json: of it, what the tests of the package look at. */
export const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);

const packSchema = z.tuple([
  z.object({
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string(), size: z.number() })),
  }),
]);

/** What `npm pack` would put into the package; sizes in bytes, unpacked. */
export async function packedFiles(): Promise<z.output<typeof packSchema>[0]> {
  await packable();
  // What the scripts would build is there.
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const text = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  return packSchema.parse(JSON.parse(text))[0];
}

/**
 * Installs the packed package into a folder as npm does, but without a network: of other packages
 * there are those that it says it depends on, linked, and no others.
 */
export async function installPacked(folder: string): Promise<void> {
  const { files } = await packedFiles();
  const modules = join(folder, 'node_modules');
  for (const { path } of files) {
    const target = join(modules, 'quenched', path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, path), target);
  }
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  mkdirSync(join(modules, '.bin'));
  for (const [name, path] of Object.entries(manifest.bin)) {
    symlinkSync(join('..', 'quenched', path), join(modules, '.bin', name));
  }
}
