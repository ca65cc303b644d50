/**
 * Writes every source as a module of its own to build/, readable and with all that it exports: for
 * benchmarks and for processes that tests start, which look at what the package keeps to itself and
 * run in every supported Node. Nothing of it is published.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.js';

/** The page runs in browsers alone, and the kernels are another language. */
const left = /^(explorer|numerics\/kernels)\/|\.d\.ts$/;

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !left.test(path));

await bundle(
  Object.fromEntries(sources.map((path) => [path.slice(0, -'.ts'.length), join('src', path)])),
  'build',
  { preserveModules: true, preserveModulesRoot: join(root, 'src') },
);
