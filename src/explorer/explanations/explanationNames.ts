import type { Experiment } from '../../sweep/experiment.ts';
import type { ViewName } from '../state/explorerState.ts';

type Problem = Experiment['problem'];

/** What an explanation is chosen by. */
interface Shown {
  experiment: Experiment;
  view: ViewName;
}

type BatchProblem = Extract<Problem, { protocol: 'batch' }>;

/** The model's explanation, and that of its test error. */
function populationNames({ population }: BatchProblem): string[] {
  switch (population.kind) {
    case 'mixture':
      return ['mixture', 'mixture-error'];
    case 'perceptron':
      return ['perceptron', 'perceptron-error'];
    case 'committee':
      return ['committee'];
  }
}

/** What may be drawn beside the curves of a batch problem. */
function lineNames({ population, learners }: BatchProblem): string[] {
  const trained = learners.filter((learner) => learner.kind === 'trained');
  const isReal = population.kind === 'perceptron' && population.output === 'linear';
  const fitsReal = trained.some(({ loss, targets }) => loss === 'square' || targets !== undefined);
  const fitsLabels = trained.some(({ loss }) => loss !== 'square');
  return [
    ...(fitsReal ? ['interpolation'] : []),
    ...(fitsLabels && !isReal ? ['separability'] : []),
    'bayes-bound',
  ];
}

function batchNames(problem: BatchProblem): string[] {
  const hasStudents = problem.learners.some(
    (learner) => learner.kind === 'trained' && learner.targets !== undefined,
  );
  if (problem.population.kind === 'committee') return populationNames(problem);
  return [
    ...populationNames(problem),
    ...(hasStudents ? ['targets'] : []),
    'state-evolution',
    ...lineNames(problem),
  ];
}

function problemNames(problem: Problem): string[] {
  if (problem.protocol === 'batch') return batchNames(problem);
  return problem.protocol === 'online' ? ['online'] : [];
}

/** The explanations of what is shown, by the names of their texts: what is special to it first. */
export function explanationNames({ experiment, view }: Shown): string[] {
  const { problem, simulate } = experiment;
  return [
    ...(view === 'course' && problem.protocol === 'online' ? ['course'] : []),
    ...(view === 'information' ? ['information'] : []),
    ...problemNames(problem),
    ...(simulate === undefined ? [] : ['finite-size']),
    'provisional',
  ];
}
