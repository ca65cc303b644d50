import { inputErrorIn } from '../problem/inputError.ts';
import type { Experiment } from './experiment.ts';

/** Why there can be no points between those of the grid. */
function whyNoPoints({ zip, sample, figure, problem }: Experiment): string | undefined {
  if (sample !== undefined) return 'scattered points (sample) lie on no line';
  if (zip.flat().includes(figure.x)) return `what follows ${figure.x} (zip) is known on its grid`;
  return problem.protocol === 'table' ? 'there is no theory of tables' : undefined;
}

function checkTrials(experiment: Experiment, most: number, source: string): void {
  const { simulate, curves } = experiment;
  const counts = curves
    .filter((curve) => curve.simulate)
    .map((curve) => curve.trials ?? simulate?.trials ?? NaN);
  if (counts.some((count) => count < 2)) {
    throw inputErrorIn(source, 'points have 1 trial first', 'their error is known from two on');
  }
  const above = counts.find((count) => count > most);
  if (above === undefined) return;
  throw inputErrorIn(source, `refine.trials.most is ${most}`, `points have ${above} trials first`);
}

/**
 * What the schema cannot see of `refine` and `budget`: that there is a line to refine, or trials to
 * add to.
 *
 * @throws InputError naming the first that does not fit.
 */
export function checkRefinement(experiment: Experiment, source: string): void {
  const { refine, budget, simulate, figure } = experiment;
  if (refine === undefined && budget === undefined) return;
  if (figure.z !== undefined) {
    const block = refine === undefined ? 'budget' : 'refine';
    throw inputErrorIn(source, `${block} is given`, 'a map has a cell for each point of its grid');
  }
  const reason = refine?.theory && whyNoPoints(experiment);
  if (reason !== undefined) throw inputErrorIn(source, 'refine.theory is given', reason);
  const trials = refine?.trials ?? budget;
  if (trials === undefined) return;
  if (simulate === undefined) {
    const block = refine?.trials ? 'refine.trials' : 'budget';
    throw inputErrorIn(source, `${block} is given`, 'it needs a simulate block');
  }
  checkTrials(experiment, refine?.trials?.most ?? Infinity, source);
}
