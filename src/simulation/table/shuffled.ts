import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/** The elements in an order that a stream draws, every order alike (Fisher & Yates). */
export function shuffled(kernels: Kernels, elements: readonly number[], stream: Vector): number[] {
  const order = [...elements];
  const mark = kernels.mark();
  const draws = kernels.allocate(order.length);
  kernels.raw.fillUniforms(stream, draws, order.length);
  const uniforms = kernels.view(draws, order.length);
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor((uniforms[last] as number) * (last + 1));
    [order[last], order[chosen]] = [order[chosen] as number, order[last] as number];
  }
  kernels.release(mark);
  return order;
}
