import { alongPaths } from '../../sweep/alongPaths.ts';
import type { Experiment } from '../../sweep/experiment.ts';

/** Why a path of the problem cannot be set for all curves, or null where it can. */
export function whyFixed({ curves }: Pick<Experiment, 'curves'>, path: string): string | null {
  const along = curves.find((curve) => alongPaths(curve.along).includes(path));
  if (along !== undefined) return `the curve “${along.label}” has it along the axis`;
  const setters = curves.filter(({ set }) => Object.hasOwn(set, path));
  if (setters.length === 0) return null;
  const values = new Set(setters.map(({ set }) => String(set[path])));
  return `curves set it themselves: ${[...values].join(', ')}`;
}
