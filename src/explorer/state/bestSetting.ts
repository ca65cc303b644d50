import { optimisable, provisional, settingPath } from '../../problem/optimal.ts';
import type { Optimisable } from '../../problem/optimal.ts';

/** The setting of a learner that a path names and theory may choose: λ, χ or T; undefined for others. */
function optimisableAt(path: string): Optimisable | undefined {
  const [list, learner = ''] = path.split('.');
  if (list !== 'learners') return undefined;
  return optimisable.find((setting) => settingPath({ learner, setting }) === path);
}

/** Whether theory may choose what stands at a path of a problem. */
export function mayBeBest(path: string): boolean {
  return optimisableAt(path) !== undefined;
}

/** A usual number for a setting that was never anything but the best. */
export function numberInPlaceOfBest(path: string): number {
  const setting = optimisableAt(path);
  return setting === undefined ? 0 : provisional[setting];
}
