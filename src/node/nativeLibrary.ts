import { createRequire } from 'node:module';

/** A C function; its arguments are numbers, texts, arrays and views, which it may write to. */
export type NativeFunction = (...args: unknown[]) => unknown;

/** A loaded shared library: of koffi's own type, the part that is used here. */
export interface NativeLibrary {
  /**
   * Declares a function by its C prototype.
   *
   * @throws Error when the library has no function of that name.
   */
  readonly func: (prototype: string) => NativeFunction;
}

/** What calls C functions: of the koffi package, the part that is used here. */
export interface NativeLoader {
  readonly version: string;
  /**
   * Loads a shared library as the system finds it.
   *
   * @throws Error when there is none.
   */
  readonly load: (name: string) => NativeLibrary;
}

/**
 * The koffi package (https://koffi.dev). It is an optional dependency, so it is looked for when it is
 * asked for, and its own types stay out of this package's declarations.
 *
 * @throws Error when it is not installed or has no binary for this platform.
 */
export function koffi(): NativeLoader {
  return createRequire(import.meta.url)('koffi') as NativeLoader;
}
