import { log } from '../../numerics/specialFunctions.ts';
import { bit } from '../bits.ts';
import type { Informations } from '../decomposition.ts';
import type { FieldTable } from './fieldTable.ts';

/**
 * The plug-in informations I(Y;T), I(Y;S), I(Y;T,S) in bits: those of the law in which a cell's
 * probability is its share of the samples. Their bias is about + (cells−1)(classes−1)/(2M log 2).
 */
export function tableInformations({ classes, bins, counts }: FieldTable): Informations {
  const labels = new Float64Array(classes);
  const teacher = { both: new Float64Array(classes * bins), alone: new Float64Array(bins) };
  const student = { both: new Float64Array(classes * bins), alone: new Float64Array(bins) };
  const pairs = new Float64Array(bins * bins);
  counts.forEach((count, cell) => {
    const pair = cell % (bins * bins);
    const y = (cell - pair) / (bins * bins);
    const s = pair % bins;
    const t = (pair - s) / bins;
    add(labels, y, count);
    add(pairs, pair, count);
    add(teacher.both, y * bins + t, count);
    add(teacher.alone, t, count);
    add(student.both, y * bins + s, count);
    add(student.alone, s, count);
  });
  const ofLabels = scaledEntropy(labels);
  const bits = (both: Float64Array, alone: Float64Array) =>
    Math.max(0, ofLabels + scaledEntropy(alone) - scaledEntropy(both));
  return {
    teacher: bits(teacher.both, teacher.alone),
    student: bits(student.both, student.alone),
    joint: bits(counts, pairs),
  };
}

function add(counts: Float64Array, at: number, count: number): void {
  counts[at] = (counts[at] as number) + count;
}

/** Entropy in bits of the shares of counts. */
function scaledEntropy(counts: Float64Array): number {
  let [total, sum] = [0, 0];
  for (const count of counts) {
    if (count === 0) continue;
    total += count;
    sum += count * log(count);
  }
  return total === 0 ? 0 : (log(total) - sum / total) / bit;
}
