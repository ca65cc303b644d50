import { logitObjective } from '../logitObjective.ts';
import type { LogitMatching } from '../logitObjective.ts';
import { untrainedPlan } from './labelPlan.ts';
import type { Plan, PlanTask } from './plan.ts';

/** A network that is drawn to the probabilities that rows show. */
export function logitPlan(task: PlanTask, matching: LogitMatching): Plan {
  const { kernels, network, batch, steps } = task;
  const { parameters } = untrainedPlan(task);
  const objective = logitObjective(kernels, parameters, network, matching, batch);
  return { parameters, phases: [{ objective, steps }] };
}
