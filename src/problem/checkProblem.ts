import { inputErrorIn } from './inputError.ts';
import { didYouMean } from './nearestName.ts';
import type { ProblemFields } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];
type TrainedFields = Extract<LearnerFields, { kind: 'trained' }>;

/** The clauses of a complaint, as `inputErrorIn` takes them; `undefined` when all is well. */
type Complaint = readonly (string | undefined)[] | undefined;

function checkNames(learners: readonly LearnerFields[]): Complaint {
  const index = learners.findIndex(
    ({ name }, at) => learners.findIndex((other) => other.name === name) < at,
  );
  const name = learners[index]?.name;
  if (name === undefined) return undefined;
  const first = learners.findIndex((other) => other.name === name);
  return [
    `learners.${index}.name is "${name}", the name of learners.${first}`,
    'names must be unique',
  ];
}

function whoIs(from: string, learner: TrainedFields, names: readonly string[]): string {
  if (from === learner.name) return 'the learner itself';
  return names.includes(from) ? 'a later learner' : 'an unknown learner';
}

function checkSource(learner: TrainedFields, names: readonly string[]): Complaint {
  const from = learner.targets?.from;
  const earlier = names.slice(0, names.indexOf(learner.name));
  if (from === undefined || earlier.includes(from)) return undefined;
  return [
    `learners.${learner.name}.targets.from is "${from}", ${whoIs(from, learner, names)}`,
    earlier.length === 0
      ? 'the first learner has no earlier one to learn from'
      : `it must be an earlier learner: ${earlier.join(', ')}`,
    didYouMean(from, earlier),
  ];
}

/**
 * The logistic data term is convex for every mixing at T = 1, where its two sigmoids are one, and
 * else as long as neither has a negative weight. The square loss is convex always.
 */
function checkMixing(learner: TrainedFields): Complaint {
  if (learner.targets === undefined || learner.loss === 'square') return undefined;
  const { mixing, temperature } = learner.targets;
  if (temperature === 1 || (mixing >= 0 && mixing <= 1)) return undefined;
  return [
    `learners.${learner.name}.targets.mixing is ${mixing}`,
    'it must be at least 0 and at most 1, ' +
      `as the logistic loss at temperature ${temperature} is convex only there`,
  ];
}

function checkTraining(learner: TrainedFields): Complaint {
  if (learner.training.method !== 'closed-form' || learner.loss === 'square') return undefined;
  return [
    `learners.${learner.name}.training.method is "closed-form"`,
    `it must be "minimise" or "gradient-descent" for the ${learner.loss} loss`,
  ];
}

function checkLearner(learner: LearnerFields, problem: ProblemFields): Complaint {
  if (learner.kind === 'trained') {
    const names = problem.learners.map(({ name }) => name);
    return checkSource(learner, names) ?? checkMixing(learner) ?? checkTraining(learner);
  }
  if (problem.population.kind === 'mixture') return undefined;
  return [
    `learners.${learner.name}.kind is "${learner.kind}"`,
    `it must be "trained" for population.kind "${problem.population.kind}"`,
  ];
}

/**
 * Checks what no field can tell alone: unique names, targets from earlier learners, a convex loss,
 * a closed form that exists, a Bayes-optimal learner only where it is known.
 * @throws InputError about the first of these that fails
 */
export function checkProblem(problem: ProblemFields, source?: string): void {
  const complaint =
    checkNames(problem.learners) ??
    problem.learners.map((learner) => checkLearner(learner, problem)).find(Boolean);
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
}
