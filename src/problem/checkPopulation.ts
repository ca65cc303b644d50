import type { Complaint } from './checkProblem.ts';
import { hasRealLabels } from './hasRealLabels.ts';
import type { Population } from './population.ts';
import type { ProblemFields } from './problem.ts';

/** Real labels have no side: no classifier's loss, smoothing, flips or signs as targets. */
function checkReal({ flips }: Population, { learners }: ProblemFields): Complaint {
  if (flips !== 0) return [`population.flips is ${flips}`, 'real labels (output linear) need 0'];
  for (const learner of learners) {
    if (learner.kind !== 'trained') continue;
    const where = `learners.${learner.name}`;
    if (learner.loss !== 'square') {
      return [`${where}.loss is "${learner.loss}"`, 'it must be "square" for real labels'];
    }
    if (learner.labelSmoothing !== 0) {
      return [`${where}.labelSmoothing is ${learner.labelSmoothing}`, 'real labels need 0'];
    }
    if (learner.targets?.hard) {
      return [`${where}.targets.hard is true`, 'it must be false for real labels'];
    }
  }
  return undefined;
}

/** Checks what the outputs of a population rule out. */
export function checkPopulation(problem: ProblemFields): Complaint {
  const { population } = problem;
  if (hasRealLabels(population)) return checkReal(population, problem);
  if (population.kind !== 'perceptron') return undefined;
  const { output, noise, beta } = population;
  if (beta !== undefined && output !== 'logit') {
    return ['population.beta is given', `it belongs to output "logit", and output is "${output}"`];
  }
  if (output === 'logit' && noise !== 0) {
    return [`population.noise is ${noise}`, 'it must be 0 for output "logit"'];
  }
  return undefined;
}
