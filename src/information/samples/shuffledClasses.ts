import type { Kernels } from '../../numerics/kernels.ts';

/** Random numbers are drawn so many at a time. */
const block = 4096;

/**
 * The classes in a random order (Fisher & Yates), so that they know nothing of the fields: what is
 * estimated of them is nothing but bias and noise. Equal streams give equal orders.
 */
export function shuffledClasses(
  kernels: Kernels,
  classes: Uint16Array,
  newStream: () => number,
): Uint16Array {
  const shuffled = Uint16Array.from(classes);
  const mark = kernels.mark();
  const stream = newStream();
  const draws = kernels.allocate(block);
  let next = block;
  for (let i = shuffled.length - 1; i > 0; i--) {
    if (next === block) {
      kernels.raw.fillUniforms(stream, draws, block);
      next = 0;
    }
    const at = Math.floor((kernels.view(draws, block)[next++] as number) * (i + 1));
    const moved = shuffled[i] as number;
    shuffled[i] = shuffled[at] as number;
    shuffled[at] = moved;
  }
  kernels.release(mark);
  return shuffled;
}
