import type { Correction } from '../correction.ts';
import { wholeSample } from '../dataPart.ts';
import { hasRealLabels } from '../hasRealLabels.ts';
import type { ProblemFields } from '../problem.ts';
import { givesLogits, sourceOf } from '../targetSource.ts';
import type { PointLearner, PointLearnerFields } from './pointLearner.ts';
import type { PointTargets } from './pointTargets.ts';

/** Whether targets are logits, where a learner does not say. */
function usualOutputs(
  learner: PointLearnerFields,
  problem: ProblemFields,
): 'logit' | 'probability' {
  return givesLogits(sourceOf(learner, problem)) ? 'logit' : 'probability';
}

function resolveTargets(
  { targets }: PointLearnerFields,
  scale: Correction['scale'],
): PointTargets | undefined {
  if (targets === undefined) return undefined;
  const { correction, ...rest } = targets;
  if (correction === undefined || correction.kind === 'none') return rest;
  return { ...rest, correction: { ...correction, scale: correction.scale ?? scale } };
}

/**
 * A learner on points with the defaults that depend on other fields written in: it trains on all
 * parts, and its outputs and corrections are on the scale of its targets.
 */
export function resolvePoints(learner: PointLearnerFields, problem: ProblemFields): PointLearner {
  const on = learner.on ?? (problem.data ?? [wholeSample]).map(({ name }) => name);
  const outputs = (learner.kind === 'forest' && learner.outputs) || usualOutputs(learner, problem);
  const targets = resolveTargets(learner, outputs);
  const { targets: _, ...rest } = learner;
  const resolved = { ...rest, on, ...(targets && { targets }) };
  if (resolved.kind === 'kernel-ridge' || hasRealLabels(problem.population)) return resolved;
  return { ...resolved, outputs };
}
