import { join } from 'node:path';
import { packageRoot } from '../packageInfo.ts';
import { shellQuoted } from './shellQuoted.ts';

/** The compiled program, which plain Node can run wherever the file system is shared. */
const program = join(packageRoot, 'dist', 'cli', 'main.js');

/** A line for a shell that calls this program, by this Node, with arguments that are data. */
export function programCall(args: readonly string[]): string {
  return [process.execPath, program, ...args].map(shellQuoted).join(' ');
}
