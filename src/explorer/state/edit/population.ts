import { hasRealLabels } from '../../../problem/hasRealLabels.ts';
import { committeeSchema, mixtureSchema, perceptronSchema } from '../../../problem/population.ts';
import type { Population } from '../../../problem/population.ts';
import type { StatedProblem } from '../../../problem/problem.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import { explorerStateSchema } from '../explorerState.ts';
import { ownExperiment } from '../ownExperiment.ts';
import { rangeOf, withRange, withX, withY } from './axes.ts';
import { heightLabels } from './axisLabels.ts';
import { coherent } from './coherent.ts';
import { fittingLearner } from './fittingLearner.ts';
import { isDrawn } from './learners.ts';
import { plainCurve } from './plainCurve.ts';
import { usualOnline } from './usualOnline.ts';

/** The populations that the page offers; others come with presets. */
export const populationChoices = {
  mixture: 'Gaussian mixture',
  sign: 'perceptron, labels by sign',
  logit: 'perceptron, labels by a logit',
  linear: 'perceptron, real labels',
  committee: 'committee, a sample of it',
  online: 'committee, every example once',
} as const;

/** A name of `populationChoices`. */
export type PopulationChoice = keyof typeof populationChoices;

/** A choice with a sample. */
type BatchChoice = Exclude<PopulationChoice, 'online'>;

/** Committees take long to train. */
const committeeSimulation = { n: 100, trials: 10, blas: 'portable', axes: {} } as const;

/** Points of theory, which take up to a second each where it has an answer. */
const committeePoints = 16;

/** The choice that a problem has; null where the page offers no such population. */
export function populationChoice({
  problem,
}: Pick<Experiment, 'problem'>): PopulationChoice | null {
  if (problem.protocol === 'online') return 'online';
  if (problem.protocol !== 'batch') return null;
  const { population } = problem;
  return population.kind === 'perceptron' ? population.output : population.kind;
}

/**
 * A population with its usual numbers. Units of a committee have signs where somebody Bayes-optimal
 * is to learn them: only of two such units the posterior is known.
 */
function usualPopulation(choice: BatchChoice, { learners }: StatedProblem): Population {
  if (choice === 'mixture') return mixtureSchema.parse({ kind: 'mixture', rho: 0.2 });
  if (choice !== 'committee') return perceptronSchema.parse({ kind: 'perceptron', output: choice });
  const isKnown = learners.some(({ kind }) => kind === 'bayes-optimal');
  const activation = isKnown ? 'sign' : 'erf';
  return committeeSchema.parse({ kind: 'committee', hidden: 2, activation });
}

/** A problem of another population; what cannot be asked of it is no longer asked. */
function populated(problem: StatedProblem, population: Population): StatedProblem {
  const learners = problem.learners.map((one) =>
    fittingLearner(one, problem.population, population),
  );
  const next = { ...problem, population, learners };
  if (population.kind === 'committee') delete next.information;
  if (hasRealLabels(population)) delete next.diagnostics;
  return next;
}

/** Test errors of the learners that were drawn, over α. */
function plainFigure(experiment: Experiment, { population, learners }: StatedProblem): Experiment {
  const isCommittee = population.kind === 'committee';
  const drawn = learners.filter(({ name }) => isDrawn(experiment, name));
  const shown = drawn.length > 0 ? drawn : learners;
  const curves = shown.map(({ name }) => plainCurve(name));
  const overAlpha = withX({ ...experiment, curves }, 'alpha');
  const range = { ...rangeOf(overAlpha), ...(isCommittee && { count: committeePoints }) };
  return withY(withRange(overAlpha, range), 'testError', heightLabels['testError'] as string);
}

function withBatch(
  experiment: Experiment,
  problem: StatedProblem,
  choice: BatchChoice,
): Experiment {
  const next = populated(problem, usualPopulation(choice, problem));
  const { figure } = experiment;
  const edited: Experiment = { ...experiment, problem: next, figure: { ...figure } };
  // Ranges and marked places are those of the population that was.
  delete edited.figure.yRange;
  delete edited.figure.zRange;
  delete edited.figure.marks;
  if (isAkin(populationChoice(experiment), choice)) return coherent(edited);
  delete edited.simulate;
  const sized = choice === 'committee' ? { ...edited, simulate: committeeSimulation } : edited;
  return plainFigure(sized, next);
}

/** Whether what is drawn of one population, and how much of it is simulated, fits another one. */
export function isAkin(from: PopulationChoice | null, to: PopulationChoice): boolean {
  const family = (choice: PopulationChoice | null) =>
    choice === 'committee' || choice === 'online' || choice === null ? choice : 'one direction';
  return family(from) === family(to);
}

/**
 * Another population with its usual numbers. What learners are trained with stays as far as it fits:
 * of real labels the loss is the square one, and committees are learnt by committees. A problem that
 * has no sample, or shall have none any more, gives way to a usual one.
 */
export function withPopulation(experiment: Experiment, choice: PopulationChoice): Experiment {
  if (choice === 'online') return usualOnline();
  const { problem } = experiment;
  if (problem.protocol === 'batch') return withBatch(experiment, problem, choice);
  const usual = ownExperiment(explorerStateSchema.parse({}));
  return usual.problem.protocol === 'batch' ? withBatch(usual, usual.problem, choice) : usual;
}
