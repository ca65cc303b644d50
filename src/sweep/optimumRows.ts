import type { Optimum } from '../answer/optimum.ts';
import { settingPath } from '../problem/optimal.ts';
import type { Optimisable } from '../problem/optimal.ts';
import type { Question } from '../problem/question.ts';
import { optimalSettings } from '../problem/statedProblem.ts';
import type { TidyRow } from './tidyRow.ts';

/** Names of a setting's rows: its value, and the ends of the bracket. */
function names(setting: Optimisable): [string, string, string] {
  return [setting, `${setting}Lower`, `${setting}Upper`];
}

/**
 * Rows of the settings that were stated as `optimal`, under their learner: what theory found for
 * them (`l2`, `mixing` or `temperature`) and between what (`l2Lower`, `l2Upper`).
 */
export function optimumRows(
  place: Pick<TidyRow, 'curve' | 'axes' | 'kind'>,
  stated: Question,
  optima: readonly Optimum[],
): TidyRow[] {
  return optimalSettings(stated).flatMap((setting) => {
    const found = optima.find(({ path }) => path === settingPath(setting));
    const values = found ? [found.value, ...found.bracket] : [null, null, null];
    return names(setting.setting).map((observable, i): TidyRow => {
      const mean = values[i] ?? null;
      const number = { mean, stderr: null, trials: null, converged: mean !== null };
      return { ...place, learner: setting.learner, observable, ...number };
    });
  });
}
