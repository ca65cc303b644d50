import { dataLoss } from '../../observables/dataLoss.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import { testError } from '../../observables/testError.ts';
import { testLoss } from '../../observables/testLoss.ts';
import type { Population } from '../../problem/population.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { fieldGeometry, fieldLevel, labelProjection } from './chainGrid.ts';
import { expandNodes } from './fieldNodes.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import { labelRatio } from './pullAverages.ts';
import type { LabelProjection } from './pullAverages.ts';
import type { LearnerTask } from './learnerMap.ts';
import { trainError } from './trainError.ts';

/**
 * Observables of the last learner of a task, whose state must be at its fixed point; null where
 * the order parameters are impossible.
 */
export function learnerObservables(
  task: LearnerTask,
  population: Population,
): LearnerObservables | null {
  const { context, state, order, ancestorNodes, rules, exponent } = task;
  const last = order.length - 1;
  const k = order[last] as number;
  const { term, source } = context.learners[k] as ConvexLearner;
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const level = fieldLevel(context, state, geometry, rules, exponent, last);
  const nodes = expandNodes(ancestorNodes, context.law, level);
  const own = parameters(task, k);
  const target =
    source === null ? undefined : { ...parameters(task, source), overlap: state.Q.get(k, source) };
  const fresh = testError(population, own);
  const training = trainError(task, geometry, projection, nodes);
  return {
    ...own,
    testError: fresh,
    testLoss: testLoss(population, term, own, target),
    trainError: training,
    trainLoss: trainLoss(task, nodes, projection),
    gap: fresh - training,
  };
}

function parameters({ state }: LearnerTask, k: number): OrderParameters {
  return { m: state.m.get(k, 0), q: state.Q.get(k, k), bias: state.b.get(k, 0) };
}

/** E[D(h)] at the fields after training. */
function trainLoss(
  { context, order }: LearnerTask,
  nodes: FieldNodes,
  projection: LabelProjection | null,
): number {
  const last = order.length - 1;
  const learner = context.learners[order[last] as number] as ConvexLearner;
  const ratio = labelRatio(nodes, projection);
  let total = 0;
  context.law.branches.forEach((branch, index) => {
    const { h } = nodes.branches[index] as BranchFields;
    const own = h[last] as Float64Array;
    const source = learner.source === null ? null : h[order.indexOf(learner.source)];
    for (let i = 0; i < own.length; i++) {
      const probability = (nodes.weight[i] as number) * branch.probability(ratio[i] as number);
      const loss = dataLoss(learner.term, branch.label, own[i] as number, source?.[i] ?? 0);
      total += probability * loss;
    }
  });
  return total;
}
