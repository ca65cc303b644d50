import type { DataPart } from '../problem/dataPart.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { RowRange } from './design/rowRange.ts';

/** A part of the sample and its rows. */
export interface PartRows {
  part: DataPart;
  rows: RowRange;
}

/**
 * The rows of every part of a sample: one part after another, each ending at the rounded sum of the
 * shares so far.
 */
export function partRows(parts: readonly DataPart[], samples: number): PartRows[] {
  let share = 0;
  let first = 0;
  return parts.map((part, i) => {
    share += part.share;
    // Shares that were rounded by whoever wrote them must not lose a sample.
    const end = i === parts.length - 1 ? samples : Math.min(samples, Math.round(share * samples));
    const rows = { first, count: end - first };
    first = end;
    return { part, rows };
  });
}

/** The parts that a learner trains on, in the order of the sample. */
export function trainingRows(
  parts: readonly DataPart[],
  { on }: Pick<TrainedLearner, 'on'>,
  samples: number,
): PartRows[] {
  return partRows(parts, samples).filter(({ part }) => on.includes(part.name));
}

/** The mean over the parts that a learner trains on, by their shares. */
export function meanOverParts(
  parts: readonly DataPart[],
  { on }: Pick<TrainedLearner, 'on'>,
  value: (part: DataPart) => number,
): number {
  const own = parts.filter(({ name }) => on.includes(name));
  const whole = own.reduce((sum, { share }) => sum + share, 0);
  return own.reduce((sum, part) => sum + part.share * value(part), 0) / whole;
}
