import type { Kernels } from '../numerics/kernels.ts';
import { memoryLimit } from '../numerics/kernels.ts';
import { koffi } from './nativeLibrary.ts';
import type { NativeLoader } from './nativeLibrary.ts';

/** Whether the memory of kernels may lie on huge pages, or why not. */
export type HugePages = { readonly advised: true } | { readonly advised: false; reason: string };

/** MADV_HUGEPAGE of Linux's <asm-generic/mman-common.h>. */
const HUGE_PAGES = 14;

/** What became of the advice, for each instance: it is given once. */
const answers = new WeakMap<Kernels, HugePages>();

function advise(kernels: Kernels, open: () => NativeLoader, platform: NodeJS.Platform): HugePages {
  if (platform !== 'linux') return { advised: false, reason: `${platform} takes no advice` };
  try {
    const madvise = open()
      .load('libc.so.6')
      .func('int madvise(void *start, size_t length, int advice)');
    const start = new Uint8Array(kernels.raw.memory.buffer);
    // The whole range, not just what the memory has grown to: it grows in place.
    if (madvise(start, memoryLimit, HUGE_PAGES) === 0) return { advised: true };
    return { advised: false, reason: 'Linux refuses the advice' };
  } catch (error) {
    return { advised: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Advises Linux, through koffi where it is there, to keep the memory of kernels on pages of 2 MiB.
 * A pass over a matrix then looks up 512 times fewer addresses; what is computed stays the same to
 * the bit. Nothing depends on it: other systems, and those without koffi, go without.
 *
 * @param open gives koffi or throws.
 */
export function adviseHugePages(
  kernels: Kernels,
  open: () => NativeLoader = koffi,
  platform: NodeJS.Platform = process.platform,
): HugePages {
  const answer = answers.get(kernels) ?? advise(kernels, open, platform);
  answers.set(kernels, answer);
  return answer;
}
