import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The compiled command line, which plain Node can run. */
export const builtCli = join(root, 'dist', 'cli', 'main.js');

/** What is built of the sources: a script of package.json, and a file that it writes last or anew. */
interface Product {
  script: string;
  file: string;
}

/** What the package runs. */
const program: Product = { script: 'build', file: builtCli };
/** The sources as modules of their own. */
const modules: Product = { script: 'build:modules', file: join(root, 'build', 'index.js') };
/** The rest of the package. */
const declarations: Product = { script: 'prepack', file: join(root, 'dist', 'types.d.ts') };

/** Held while one test file builds and others wait. */
const lock = join(root, 'node_modules', '.quenched-build');

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...entries.map((entry) => statSync(join(folder, entry)).mtimeMs));
}

function isCurrent({ file }: Product): boolean {
  return existsSync(file) && statSync(file).mtimeMs >= newest(join(root, 'src'));
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Builds what the sources are newer than, once for all test files that wait for it. */
async function upToDate(products: readonly Product[]): Promise<void> {
  while (!products.every(isCurrent)) {
    if (!takeLock()) {
      await wait(200);
      continue;
    }
    try {
      for (const product of products) {
        if (isCurrent(product)) continue;
        execFileSync('npm', ['run', product.script], { cwd: root, stdio: 'pipe' });
      }
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}

/**
 * Makes sure that dist and build are what the sources say: worker threads and child processes run
 * them, since Node 20 cannot run TypeScript.
 */
export async function built(): Promise<void> {
  await upToDate([program, modules]);
}

/** Makes sure that everything is there that goes into the package. */
export async function packable(): Promise<void> {
  await upToDate([program, declarations]);
}
