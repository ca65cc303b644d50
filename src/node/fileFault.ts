const words: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EDQUOT: 'the quota is used up',
  EFBIG: 'a file is larger than is allowed',
  EIO: 'the disk does not answer',
  ESTALE: 'the file server has lost the file',
  EMFILE: 'this process has too many files open',
  ENFILE: 'the system has too many files open',
};

/**
 * The code of a system's error such as ENOSPC, undefined for any other error: Node's own codes
 * (ERR_…) are of faults in a program.
 */
export function faultCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** What the file system complained of, in words. @throws what is no file system's error. */
export function fileFault(error: unknown): string {
  const code = faultCode(error);
  if (code === undefined) throw error;
  return words[code] ?? code;
}
