import type { Complaint } from './checkProblem.ts';
import { hasCommittee, isCommittee, truthName } from './committee.ts';
import { hasRealLabels } from './hasRealLabels.ts';
import type { Committee } from './population.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** Descents that start at random; the others are for convex objectives. */
const methods = ['minimise', 'gradient-descent'];

/** A perceptron's objective has one minimum, wherever descent starts. */
function checkStart({ name, training }: TrainedFields): Complaint {
  if (training.method !== 'minimise' && training.method !== 'gradient-descent') return undefined;
  const { restarts, init } = training;
  const given = Object.entries({ restarts, init }).find(([, value]) => value !== undefined);
  if (given === undefined) return undefined;
  return [
    `learners.${name}.training.${given[0]} is ${given[1]}`,
    'it belongs to committees (hidden above 1 or an activation), and this learner is a perceptron',
  ];
}

/** Sums of what is never negative have no sign to tell labels by. */
function checkSigned({ name, loss, activation }: TrainedFields, isReal: boolean): Complaint {
  if (loss === 'hinge') {
    return [`learners.${name}.loss is "hinge"`, 'a committee needs a loss with a gradient'];
  }
  if (isReal || activation !== 'relu') return undefined;
  return [
    `learners.${name}.activation is "relu"`,
    'labels ±1 need "erf": a sum of relu units is never negative',
  ];
}

/** Checks what makes a committee of a trained learner, and what rules out that it is one. */
export function checkCommittee(learner: TrainedFields, { population }: ProblemFields): Complaint {
  if (!isCommittee(learner)) return checkStart(learner);
  const { name, hidden, activation, bias, features, training } = learner;
  const where = `learners.${name}`;
  if (activation === 'linear') {
    return [
      `${where}.hidden is ${hidden}`,
      'a sum of linear units is one unit: it must be 1, or activation "erf" or "relu"',
    ];
  }
  if (bias === true) return [`${where}.bias is true`, 'it must be false for a committee'];
  if (features !== undefined) return [`${where}.features are given`, 'a committee has its inputs'];
  if (population.kind === 'perceptron' && population.covariance !== undefined) {
    return [
      'population.covariance is given',
      `${name} is a committee, which needs isotropic inputs`,
    ];
  }
  if (!methods.includes(training.method)) {
    return [
      `${where}.training.method is "${training.method}"`,
      `it must be ${methods.map((method) => `"${method}"`).join(' or ')} for a committee`,
    ];
  }
  return checkSigned(learner, hasRealLabels(population));
}

/** Half of the sums of an even number of signs are zero, or, of ramps, none is negative. */
function checkSigns({ hidden, activation, noise }: Committee): Complaint {
  if (activation === 'relu') {
    return ['population.output is "sign"', 'relu units need "linear": their sum is never negative'];
  }
  if (activation !== 'sign' || noise > 0 || hidden % 2 === 1) return undefined;
  return [
    `population.hidden is ${hidden}`,
    'an even number of signs may sum to 0: it must be odd, or noise above 0, or output "linear"',
  ];
}

/** Checks that the labels of a committee are what they should be, and who can learn them. */
export function checkCommitteePopulation(problem: ProblemFields): Complaint {
  const { population, learners } = problem;
  const index = learners.findIndex(({ name }) => name === truthName);
  if (index >= 0 && hasCommittee(problem)) {
    return [
      `learners.${index}.name is "${truthName}"`,
      'overlaps with the population of a problem with committees are called that',
    ];
  }
  if (population.kind !== 'committee') return undefined;
  return population.output === 'sign' ? checkSigns(population) : undefined;
}
