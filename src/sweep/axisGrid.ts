import { axisValues } from './axisValues.ts';
import type { Axis } from './axisValues.ts';

/**
 * The values of an axis, ascending and without repeats: a grid is a set of points, and theory walks
 * along it with warm starts.
 *
 * @param axis see `axisValues`.
 * @param source what to name in the message, such as `--set alpha`.
 * @throws InputError when the text is no range.
 */
export function axisGrid(axis: Axis, source: string): number[] {
  return [...new Set(axisValues(axis, source))].sort((a, b) => a - b);
}
