import type { Kernels } from '../../numerics/kernels.ts';

/** Random numbers are drawn so many at a time. */
const block = 4096;

/**
 * The labels or classes in a random order (Fisher & Yates), so that they know nothing of the fields:
 * what is estimated of them is nothing but bias and noise. Equal streams give equal orders.
 */
export function shuffled<Labels extends Uint16Array | Float64Array>(
  kernels: Kernels,
  labels: Labels,
  newStream: () => number,
): Labels {
  const order = labels.slice() as Labels;
  const mark = kernels.mark();
  const stream = newStream();
  const draws = kernels.allocate(block);
  let next = block;
  for (let i = order.length - 1; i > 0; i--) {
    if (next === block) {
      kernels.raw.fillUniforms(stream, draws, block);
      next = 0;
    }
    const at = Math.floor((kernels.view(draws, block)[next++] as number) * (i + 1));
    const moved = order[i] as number;
    order[i] = order[at] as number;
    order[at] = moved;
  }
  kernels.release(mark);
  return order;
}
