import { checkCorrection } from '../checkCorrection.ts';
import { checkCrossFit } from '../checkCrossFit.ts';
import { checkEarlier } from '../checkEarlier.ts';
import type { Complaint } from '../checkProblem.ts';
import { hasRealLabels } from '../hasRealLabels.ts';
import type { ProblemFields } from '../problem.ts';
import { givesLogits, sourceOf } from '../targetSource.ts';
import type { ForestLearner, PointLearner, PointLearnerFields } from './pointLearner.ts';
import { resolvePoints } from './resolvePoints.ts';
import { squareCounterpart } from './squareCounterpart.ts';

/** Trees average logits where all that they are drawn to are such, and labels are none. */
function checkOutputs(learner: ForestLearner, problem: ProblemFields): Complaint {
  const { name, outputs, targets } = learner;
  const where = `learners.${name}`;
  if (hasRealLabels(problem.population)) {
    if (outputs === undefined) return undefined;
    return [`${where}.outputs is "${outputs}"`, 'it must be absent for real labels'];
  }
  const correction = targets?.correction;
  if (correction !== undefined && correction.scale !== outputs) {
    return [
      `${where}.targets.correction.scale is "${correction.scale}"`,
      `it must be "${outputs}", as outputs are`,
    ];
  }
  if (outputs !== 'logit') return undefined;
  if (targets === undefined) {
    return [`${where}.outputs is "logit"`, 'labels have no logits: it needs targets'];
  }
  if (!givesLogits(sourceOf(learner, problem))) {
    return [
      `${where}.outputs is "logit"`,
      `it must be "probability" as the field of ${targets.from} is none`,
    ];
  }
  if (targets.mixing === 1) return undefined;
  return [
    `${where}.targets.mixing is ${targets.mixing}`,
    'it must be 1, as labels have no logits to mix in: outputs may be "probability"',
  ];
}

/** Checks what a learner on points takes its targets from, and on which scale. */
export function checkPoints(stated: PointLearnerFields, problem: ProblemFields): Complaint {
  const learner: PointLearner = resolvePoints(stated, problem);
  const names = problem.learners.map(({ name }) => name);
  const square = squareCounterpart(learner);
  return (
    checkEarlier(learner.name, learner.targets?.from, names) ??
    checkCrossFit(square, problem) ??
    (learner.kind === 'forest' ? checkOutputs(learner, problem) : undefined) ??
    checkCorrection(square, problem)
  );
}
