import type { Correction } from '../correction.ts';
import { resolveNetwork } from './resolveNetwork.ts';
import type {
  AnyTableLearner,
  AnyTableLearnerFields,
  TableLearnerFields,
  TableTargets,
} from './tableLearner.ts';
import { tableSetOf } from './tableProblem.ts';
import type { TableFields, TableProblem } from './tableProblem.ts';

/** What outputs stand for where a learner does not say; logits are those of a softmax. */
export function usualOutputs(learner: TableLearnerFields): 'logit' | 'probability' {
  if (learner.kind === 'softmax' && learner.loss === 'cross-entropy') return 'logit';
  return learner.targets === undefined ? 'probability' : 'logit';
}

/** The scale of corrections: that of the outputs, and probabilities for the cross-entropy. */
export function correctionScale(learner: TableLearnerFields): Correction['scale'] {
  if (learner.kind === 'softmax' && learner.loss === 'cross-entropy') return 'probability';
  return learner.outputs ?? usualOutputs(learner);
}

function resolveTargets(
  learner: TableLearnerFields,
  { correction, ...targets }: NonNullable<TableLearnerFields['targets']>,
): TableTargets {
  if (correction === undefined || correction.kind === 'none') return targets;
  return { ...targets, correction: { ...correction, scale: correctionScale(learner) } };
}

function resolveLearner(learner: AnyTableLearnerFields, classes: number): AnyTableLearner {
  if (learner.kind === 'network') return resolveNetwork(learner, classes);
  const { targets, outputs = usualOutputs(learner), ...rest } = learner;
  if (targets === undefined) return { ...rest, outputs };
  return { ...rest, outputs, targets: resolveTargets(learner, targets) };
}

/** The problem with the defaults that depend on its table and on the learners' targets. */
export function resolveTable(problem: TableFields): TableProblem {
  const {
    classes = [...tableSetOf(problem).classes],
    learners,
    diagnostics,
    information,
    ...rest
  } = problem;
  return {
    ...rest,
    classes,
    learners: learners.map((learner) => resolveLearner(learner, classes.length)),
    // Absent unless asked for: a problem that says no is the one that says nothing.
    ...(diagnostics === true && { diagnostics }),
    ...(information === true && { information }),
  };
}
