import { sep } from 'node:path';
import { faultCode, fileFault } from './fileFault.ts';
import { InterruptedError } from './interruptedError.ts';

/** What can become of a disk while a run writes to it; some of it is told without a path. */
const storageCodes = new Set([
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO', 'ESTALE', 'EACCES', 'EPERM'],
  ...['EMFILE', 'ENFILE'],
]);

function isInside(folder: string, error: unknown): boolean {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  return typeof path === 'string' && (path === folder || path.startsWith(`${folder}${sep}`));
}

/**
 * An error as it is told of a run that was under way: when it is the disk's fault (full, read-only,
 * out of reach, or the folder is gone), an `InterruptedError` that says how to go on. Any other
 * error is returned as it is. Use: `catch (error) { throw storageFault(folder, error); }`.
 *
 * @param folder the run's folder.
 */
export function storageFault(folder: string, error: unknown): unknown {
  const code = faultCode(error);
  if (code === undefined) return error;
  if (!storageCodes.has(code) && !isInside(folder, error)) return error;
  return new InterruptedError(
    `${folder}: cannot go on there: ${fileFault(error)}; what is done is kept; once that is mended, go on with: quenched resume ${folder}`,
  );
}
