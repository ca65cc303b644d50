import { readFileSync } from 'node:fs';
import { InputError } from '../problem/inputError.ts';
import { fileFault } from './fileFault.ts';

/**
 * The text of a file that the user named.
 *
 * @throws InputError when it is missing, a folder, or may not be read.
 */
export function readText(path: string): string {
  // Node would throw a fault of the program, not of the file system.
  if (path.includes('\0')) throw new InputError(`${path}: no path has the character 0`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path}: ${fileFault(error)}`);
  }
}
