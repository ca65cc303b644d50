import type { Optimum } from '../answer/optimum.ts';
import { provisional, settingPath } from '../problem/optimal.ts';
import type { Question, SettledQuestion } from '../problem/question.ts';
import { optimalSettings, settleProblem } from '../problem/statedProblem.ts';

/** The problem with the optima that theory found, null where it did not find all of them. */
export function settledProblem(
  stated: Question,
  optima: readonly Optimum[],
): SettledQuestion | null {
  if (stated.protocol !== 'batch') return stated;
  const values = new Map(optima.map(({ path, value }) => [path, value]));
  const isFound = optimalSettings(stated).every((setting) => values.has(settingPath(setting)));
  if (!isFound) return null;
  return settleProblem(stated, (setting) => values.get(settingPath(setting)) ?? NaN);
}

/** The problem with numbers in the place of optima, as long as theory has not found them. */
export function provisionalProblem(stated: Question): SettledQuestion {
  if (stated.protocol !== 'batch') return stated;
  return settleProblem(stated, ({ setting }) => provisional[setting]);
}
