import { jointMinimum } from '../numerics/jointMinimum.ts';
import { minimumBracket } from '../numerics/scalarMinimum.ts';
import type { Measurement, Minimum } from '../numerics/scalarMinimum.ts';
import { settingPath } from '../problem/optimal.ts';
import type { Setting } from '../problem/optimal.ts';
import type { Problem, StatedProblem } from '../problem/problem.ts';
import { isSettled, optimalSettings, settleProblem } from '../problem/statedProblem.ts';
import { freshCare } from '../theory/chain/care.ts';
import { theoryAlong } from '../theory/solveTheory.ts';
import type { Optimum } from './optimum.ts';
import { scaleNear, settingScale } from './settingScale.ts';
import type { SettingScale } from './settingScale.ts';
import { withAncestors } from './withAncestors.ts';

/** A problem with numbers for its optimal settings, or why one of them has not been found. */
export type Optimised =
  | { found: true; problem: Problem; optima: Optimum[] }
  | { found: false; learner: string; reason: string; optima: Optimum[] };

type StatedTrained = Extract<StatedProblem['learners'][number], { kind: 'trained' }>;

/** A value for a path. */
export type Settled = Pick<Optimum, 'path' | 'value'>;

/** One optimal setting of the learner that is being searched for. */
interface Unknown extends SettingScale {
  path: string;
}

/** The joint search for all optimal settings of one learner. */
interface Search {
  learner: string;
  unknowns: readonly Unknown[];
  /**
   * The learner's test error by theory at values of the unknowns, null where it has no answer. Along
   * a line of χ it has answers on an interval: the objective is linear in χ, so that its weights are
   * bounded between two places where they are. Along λ they only grow as it falls.
   */
  measure: (values: readonly number[]) => Measurement | null;
}

/**
 * The problem with these values for its optimal settings.
 *
 * @throws Error if one is missing.
 */
export function settle(stated: StatedProblem, values: readonly Settled[]): Problem {
  if (isSettled(stated)) return stated;
  return settleProblem(stated, (setting) => {
    const path = settingPath(setting);
    const found = values.find((settled) => settled.path === path);
    if (found === undefined) throw new Error(`${path} has no value yet`);
    return found.value;
  });
}

function unknownOf(
  setting: Setting,
  learner: StatedTrained,
  neighbours: readonly Optimum[],
): Unknown {
  const path = settingPath(setting);
  const scale = settingScale(setting.setting, learner);
  const near = neighbours.find((optimum) => optimum.path === path);
  return { path, ...(near === undefined ? scale : scaleNear(scale, near.value)) };
}

/** The search for a learner of a problem, given what was found for those before it. */
function searchFor(
  stated: StatedProblem,
  learner: StatedTrained,
  before: readonly Optimum[],
  neighbours: readonly Optimum[],
): Search {
  const part = withAncestors(stated, learner.name);
  const unknowns = optimalSettings(part)
    .filter((setting) => setting.learner === learner.name)
    .map((setting) => unknownOf(setting, learner, neighbours));
  const solve = theoryAlong(freshCare);
  const measure = (values: readonly number[]): Measurement | null => {
    const tried = unknowns.map(({ path }, i) => ({ path, value: values[i] as number }));
    const answer = solve(settle(part, [...before, ...tried])).learners[learner.name];
    if (answer?.converged !== true) return null;
    const { quadratureError, observables } = answer;
    const { testError } = observables;
    return testError === undefined ? null : { value: testError, error: quadratureError };
  };
  return { learner: learner.name, unknowns, measure };
}

/** The optima of one learner, null when theory has no answer anywhere. */
function searched({ learner, unknowns, measure }: Search): Optimum[] | null {
  const valuesAt = (places: readonly number[]) =>
    unknowns.map(({ valueAt }, i) => valueAt(places[i] as number));
  const measureAt = (places: readonly number[]) => measure(valuesAt(places));
  const grids = unknowns.map(({ grid }) => grid);
  const best = jointMinimum(measureAt, grids);
  if (best === null) return null;
  const places = best.along.map(({ x }) => x);
  const values = unknowns.map(({ rounded }, i) => rounded(valuesAt(places)[i] as number));
  const measured = measure(values);
  if (measured === null) return null;
  return unknowns.map(({ path, grid, valueAt }, i) => {
    const minimum = { ...(best.along[i] as Minimum), value: best.value, error: best.error };
    const across = (x: number) => measureAt(places.with(i, x));
    const [lower, upper] = minimumBracket(across, minimum, grid);
    const bracket: [number, number] = [valueAt(lower), valueAt(upper)];
    const { edge } = minimum;
    return { learner, path, value: values[i] as number, bracket, testError: measured.value, edge };
  });
}

/**
 * The problem with numbers in the place of `optimal`: in causal order each learner has the settings
 * of least test error by theory, given those of the learners before it. Settings of one learner are
 * minimised jointly.
 *
 * @param neighbours optima of the same settings in a problem that differs little, if any: the search
 *   then begins there.
 */
export function optimise(stated: StatedProblem, neighbours: readonly Optimum[] = []): Optimised {
  const optima: Optimum[] = [];
  const sought = new Set(optimalSettings(stated).map(({ learner }) => learner));
  for (const learner of stated.learners) {
    if (learner.kind !== 'trained' || !sought.has(learner.name)) continue;
    const found = searched(searchFor(stated, learner, optima, neighbours));
    if (found === null) {
      const reason = 'theory has no answer at any value of what is to be optimal';
      return { found: false, learner: learner.name, reason, optima };
    }
    optima.push(...found);
  }
  return { found: true, problem: settle(stated, optima), optima };
}
