import { labelObjective } from '../labelObjective.ts';
import { drawNetwork, networkSize } from '../network.ts';
import { clearSlopes } from '../objective.ts';
import type { Objective } from '../objective.ts';
import { allocateParameters } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';
import type { Plan, PlanTask } from './plan.ts';

/** A network where it starts. */
export function untrainedPlan({ kernels, network, stream }: PlanTask): Plan {
  const parameters = allocateParameters(kernels, networkSize(network));
  drawNetwork(kernels, parameters, network, stream);
  return { parameters, phases: [] };
}

/** A network that learns from labels. */
export function labelPlan(task: PlanTask): Plan {
  const { kernels, network, batch, steps } = task;
  const { parameters } = untrainedPlan(task);
  const objective = labelObjective(kernels, parameters, network, batch);
  return { parameters, phases: [{ objective, steps }] };
}

/** A network whose head learns from labels, on features that stay random. */
export function headPlan(task: PlanTask): Plan {
  const { parameters, phases } = labelPlan(task);
  const frozen = phases.map(({ objective, steps }) => ({
    objective: withFrozenFeatures(task, parameters, objective),
    steps,
  }));
  return { parameters, phases: frozen };
}

/** The objective without slopes by the hidden layer, whose parameters come before those of the head. */
function withFrozenFeatures(
  { kernels, network }: PlanTask,
  parameters: Parameters,
  objective: Objective,
): Objective {
  const { from } = network.head;
  return {
    parameters,
    evaluate(batch) {
      const value = objective.evaluate(batch);
      clearSlopes(kernels, { ...parameters, size: from });
      return value;
    },
  };
}
