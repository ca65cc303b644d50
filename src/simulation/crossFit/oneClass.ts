import type { PartRows } from '../partRows.ts';
import type { Trial } from '../trial.ts';
import { classRows } from './classRows.ts';
import type { CopiedLearner } from './learnerBehind.ts';

/**
 * Why a copy of a learner knows of one class only, although the learner knows both; undefined where it
 * does not, or where labels do not count.
 *
 * @param all the rows that the learner trains on, of which the copy has those that are `left`.
 */
export function oneClass(
  trial: Trial,
  { targets }: CopiedLearner,
  all: readonly PartRows[],
  left: readonly PartRows[],
): string | undefined {
  if (targets?.mixing === 1) return undefined;
  const [whole, rest] = [classRows(trial, all), classRows(trial, left)];
  if (whole === undefined || rest === undefined) return undefined;
  for (const [label, other] of [
    ['1', '-1'],
    ['-1', '1'],
  ] as const) {
    if (rest[label].length > 0 && rest[other].length === 0 && whole[other].length > 0) {
      return `all of its labels are ${label}, as the fold has every label ${other} (${whole[other].length})`;
    }
  }
  return undefined;
}
