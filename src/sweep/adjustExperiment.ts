import { inputErrorIn } from '../problem/inputError.ts';
import { setPath } from '../problem/setPath.ts';
import { questionSchema } from '../problem/question.ts';
import { validate } from '../problem/describeIssue.ts';
import { alongPaths } from './alongPaths.ts';
import { checkRefinement } from './checkRefinement.ts';
import type { Experiment } from './experiment.ts';
import { isRange, settingValue } from './override.ts';
import type { Override } from './override.ts';

/** What the command line may change of the simulation. */
export type SimulationChoice = Partial<
  Pick<NonNullable<Experiment['simulate']>, 'n' | 'trials' | 'design' | 'blas'>
>;

/** The smaller version of an experiment that its `quick` block describes. */
export function quickExperiment(experiment: Experiment): Experiment {
  const { axes, sample, simulate, quick } = experiment;
  const merged = simulate && {
    ...simulate,
    ...quick.simulate,
    axes: { ...simulate.axes, ...quick.simulate.axes },
  };
  return {
    ...experiment,
    axes: { ...axes, ...quick.axes },
    ...(quick.refine && { refine: quick.refine }),
    ...(quick.budget && { budget: quick.budget }),
    ...(sample && { sample: { ...sample, ...quick.sample } }),
    ...(merged && { simulate: merged }),
  };
}

/** An experiment with another size or number of trials. */
export function withSimulation(experiment: Experiment, choice: SimulationChoice): Experiment {
  const { simulate } = experiment;
  return simulate ? { ...experiment, simulate: { ...simulate, ...choice } } : experiment;
}

/**
 * An experiment whose trials go on beyond their number for some seconds.
 *
 * @param source what to name in messages.
 * @throws InputError when it has no trials that could.
 */
export function withSeconds(experiment: Experiment, seconds: number, source: string): Experiment {
  const limited = { ...experiment, budget: { ...experiment.budget, seconds } };
  checkRefinement(limited, source);
  return limited;
}

function withAxis(experiment: Experiment, { path, text }: Override): Experiment {
  const { axes, simulate, figure } = experiment;
  const simulated = path === figure.x && simulate;
  return {
    ...experiment,
    axes: { ...axes, [path]: text },
    ...(simulated && { simulate: { ...simulate, axes: { ...simulate.axes, [path]: text } } }),
  };
}

/**
 * An experiment with one `--set`: a range, or any value of a path that is an axis already, becomes
 * the grid of that axis, for theory and simulation alike; another value is put into the problem.
 *
 * @throws InputError when the problem has no such path, when the value is not allowed there, or
 *   when the curves give the path values of their own, so that setting it would change nothing.
 */
export function withOverride(experiment: Experiment, override: Override): Experiment {
  const { path, text } = override;
  const source = `--set ${path}`;
  const setter = experiment.curves.find(
    ({ set, along }) => alongPaths(along).includes(path) || Object.hasOwn(set, path),
  );
  if (setter !== undefined) {
    throw inputErrorIn(source, `the curve "${setter.label}" sets ${path} itself`);
  }
  if (isRange(text) || Object.hasOwn(experiment.axes, path)) return withAxis(experiment, override);
  const problem = setPath(experiment.problem, path, settingValue(text));
  return { ...experiment, problem: validate(questionSchema, problem, source) };
}
