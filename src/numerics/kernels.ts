import type { Accelerator } from './accelerator.ts';
import type { KernelExports } from './kernelExports.ts';
import { kernelsWasm } from './kernelsWasm.ts';

const PAGE = 65536;
const GIBIBYTE = 16_384 * PAGE;
/** Bytes of wasm's address space, less one page so that the end of an array is still an address. */
export const memoryLimit: number = 4 * GIBIBYTE - PAGE;
/** Arrays start on cache lines, which SIMD loads prefer. */
const ALIGNMENT = 64;

/** The memory that was asked for does not exist; the message says how much it was. */
export class MemoryLimitError extends Error {
  override readonly name = 'MemoryLimitError';
}

/** The wasm kernels with a memory of their own, and a stack-like arena for the arrays in it. */
export interface Kernels {
  /** The wasm functions, of which an accelerator may have replaced some. */
  readonly raw: KernelExports;
  /**
   * Reserves space for that many f64 and returns its byte pointer; the space is not cleared. Throws
   * {@link MemoryLimitError}, with nothing reserved, beyond the 4 GiB that wasm can address or when
   * the host has no more memory.
   */
  readonly allocate: (doubles: number) => number;
  /** Where the arena ends now. */
  readonly mark: () => number;
  /** Frees everything that was allocated after the mark was taken. */
  readonly release: (mark: number) => void;
  /** The numbers at a pointer; invalid after an allocation that makes the memory grow. */
  readonly view: (pointer: number, length: number) => Float64Array;
}

let compiled: WebAssembly.Module | undefined;

/** The module, compiled at first use; instances share its code. */
function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    Uint8Array.from(atob(kernelsWasm), (character) => character.charCodeAt(0)),
  );
  return compiled;
}

/** The error for an arena that would have to end at byte `end`. */
function limitError(end: number, reason: string): MemoryLimitError {
  const needed = (end / GIBIBYTE).toPrecision(3);
  return new MemoryLimitError(`${needed} GiB of memory would be needed in one worker; ${reason}`);
}

/** Makes the memory at least `end` bytes long. */
function growTo(memory: WebAssembly.Memory, end: number): void {
  const missing = end - memory.buffer.byteLength;
  if (missing <= 0) return;
  try {
    memory.grow(Math.ceil(missing / PAGE));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw limitError(end, 'this machine does not give it');
  }
}

/**
 * A new instance of the kernels with its own memory; one per worker is enough.
 *
 * @param accelerator a native library for the kernels of cubic cost; the results then lose the
 *   promise of equal bits.
 */
export function createKernels(accelerator?: Accelerator): Kernels {
  const instance = new WebAssembly.Instance(kernelModule());
  // TypeScript cannot see into the binary; the interface describes it.
  const portable = instance.exports as unknown as KernelExports;
  const raw = accelerator ? { ...portable, ...accelerator.over(portable) } : portable;
  let top = Math.ceil(raw.arenaStart() / ALIGNMENT) * ALIGNMENT;
  return {
    raw,
    allocate(doubles) {
      const pointer = top;
      const end = pointer + Math.ceil((8 * doubles) / ALIGNMENT) * ALIGNMENT;
      if (!(end <= memoryLimit)) throw limitError(end, 'a worker can address 4 GiB');
      growTo(raw.memory, end);
      top = end;
      return pointer;
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
    view: (pointer, length) => new Float64Array(raw.memory.buffer, pointer, length),
  };
}
