import type { Accelerator } from '../numerics/accelerator.ts';
import { InputError } from '../problem/inputError.ts';
import { koffi } from './nativeLibrary.ts';
import type { NativeLibrary, NativeLoader } from './nativeLibrary.ts';
import { openBlasKernels } from './openBlasKernels.ts';

/** What was found of OpenBLAS, or why it cannot be used and what helps. */
export type OpenBlasSearch =
  | {
      readonly usable: true;
      /** koffi's version. */
      readonly koffi: string;
      /** The name under which the library was loaded. */
      readonly library: string;
      /** What OpenBLAS says of its version, build and processor. */
      readonly config: string;
      readonly accelerator: Accelerator;
    }
  | {
      readonly usable: false;
      /** koffi's version, null where koffi itself is missing. */
      readonly koffi: string | null;
      readonly reason: string;
      readonly remedy: string;
    };

/** Where a platform has OpenBLAS, and how one gets it there. */
interface Source {
  readonly names: readonly string[];
  readonly remedy: string;
}

const unix: Source = {
  names: ['libopenblas.so.0', 'libopenblas.so'],
  remedy: 'install OpenBLAS, on Debian and Ubuntu with: apt-get install libopenblas0-pthread',
};

const sources: Partial<Record<NodeJS.Platform, Source>> = {
  darwin: {
    // Homebrew's folders, for either processor: the system does not look there by itself.
    names: ['/opt/homebrew', '/usr/local'].map((at) => `${at}/opt/openblas/lib/libopenblas.dylib`),
    remedy: 'install OpenBLAS with: brew install openblas',
  },
  win32: {
    names: ['libopenblas.dll'],
    remedy: "put libopenblas.dll, from OpenBLAS's release page, into a folder of the PATH",
  },
};

function unusable(koffi: string | null, reason: string, remedy: string): OpenBlasSearch {
  return { usable: false, koffi, reason, remedy };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The first of the names that loads. */
function loadFirst(
  loader: NativeLoader,
  names: readonly string[],
): { name: string; library: NativeLibrary } | undefined {
  for (const name of names) {
    try {
      return { name, library: loader.load(name) };
    } catch {
      // The search goes on; that nothing was found is said once, with all the names.
    }
  }
  return undefined;
}

/** Pins the library to one thread, since every worker already has a processor, and declares it. */
function prepare(koffi: string, name: string, library: NativeLibrary): OpenBlasSearch {
  const config = String(library.func('char *openblas_get_config()')());
  if (config.includes('USE64BITINT')) {
    const reason = `${name} counts in 64-bit integers`;
    return unusable(koffi, reason, 'install a build of OpenBLAS with 32-bit integers');
  }
  library.func('void openblas_set_num_threads(int count)')(1);
  const accelerator: Accelerator = { name: 'openblas', over: openBlasKernels(library) };
  return { usable: true, koffi, library: name, config: config.trim(), accelerator };
}

/**
 * Looks for koffi and, through it, for OpenBLAS (https://www.openblas.net), which is then pinned to
 * one thread.
 *
 * @param open gives koffi or throws.
 * @param platform as Node names it; decides the names to look for.
 */
export function findOpenBlas(
  open: () => NativeLoader = koffi,
  platform: NodeJS.Platform = process.platform,
): OpenBlasSearch {
  let loader: NativeLoader;
  try {
    loader = open();
  } catch (error) {
    return unusable(null, `koffi cannot be loaded: ${messageOf(error)}`, 'npm install koffi');
  }
  const { names, remedy } = sources[platform] ?? unix;
  const loaded = loadFirst(loader, names);
  if (loaded === undefined) {
    return unusable(loader.version, `found no ${names.join(' or ')}`, remedy);
  }
  try {
    return prepare(loader.version, loaded.name, loaded.library);
  } catch (error) {
    return unusable(loader.version, `${loaded.name}: ${messageOf(error)}`, remedy);
  }
}

let found: OpenBlasSearch | undefined;

/**
 * OpenBLAS in place of the kernels of cubic cost, looked for once in each thread.
 *
 * @throws InputError saying what is missing and how to get it.
 *
 * @example
 * ```ts
 * import { parseProblem, simulate } from 'quenched';
 * import { openBlas } from 'quenched/node';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 * });
 * console.log(simulate(problem, { n: 50, trials: 1, accelerator: openBlas() }).blas); // openblas
 * ```
 */
export function openBlas(): Accelerator {
  found ??= findOpenBlas();
  if (found.usable) return found.accelerator;
  throw new InputError(`blas is openblas, but ${found.reason}; ${found.remedy}`);
}
