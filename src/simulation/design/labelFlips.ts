import type { Kernels } from '../../numerics/kernels.ts';
import type { Population } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import type { Vector } from './design.ts';

/** Turns labels into their opposites in place. */
export type LabelFlips = (labels: Vector, rows: number) => void;

/** Flips labels ±1 with the probability that the population says, continuing its stream. */
export function labelFlips(kernels: Kernels, { flips }: Population, streams: Streams): LabelFlips {
  if (flips === 0) return () => undefined;
  const stream = streams('flips');
  return (labels, rows) => {
    const mark = kernels.mark();
    const signs = kernels.allocate(rows);
    kernels.raw.fillSigns(stream, signs, rows, 1 - flips);
    const factors = kernels.view(signs, rows);
    const values = kernels.view(labels, rows);
    values.forEach((label, i) => (values[i] = label * (factors[i] as number)));
    kernels.release(mark);
  };
}
