import seedrandom from 'seedrandom';
import type { Kernels } from './kernels.ts';

const STATE_WORDS = 8;

/**
 * Allocates a xoshiro256++ stream and seeds it from a text: seedrandom's ARC4 generator turns the
 * text into the 256 bits of state. Returns the pointer that the fill kernels take; the stream lives
 * until its place in the arena is released. Equal texts give equal streams on every engine.
 */
export function seedStream(kernels: Kernels, text: string): number {
  const state = kernels.allocate(STATE_WORDS / 2);
  const words = new DataView(kernels.raw.memory.buffer, state);
  const generator = seedrandom(text);
  for (let i = 0; i < STATE_WORDS; i++) words.setInt32(4 * i, generator.int32(), true);
  return state;
}
