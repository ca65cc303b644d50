import { drawLayer, layerSize } from '../layer.ts';
import { drawNetwork, networkSize } from '../network.ts';
import { allocateParameters } from '../parameters.ts';
import { twoTaskObjective } from '../twoTaskObjective.ts';
import type { Plan, PlanTask } from './plan.ts';

/**
 * A network that also learns, with a second head, the labels that rows show.
 *
 * @param weight ν, the weight of these labels.
 */
export function twoTaskPlan(task: PlanTask, weight: number): Plan {
  const { kernels, network, shown, batch, steps, stream } = task;
  const inputs = network.hidden.outputs;
  const second = { inputs, outputs: shown, from: networkSize(network) };
  const parameters = allocateParameters(kernels, second.from + layerSize(second));
  drawNetwork(kernels, parameters, network, stream);
  drawLayer(kernels, parameters, second, 1 / Math.sqrt(inputs), stream);
  const heads = { network, second, weight };
  const objective = twoTaskObjective(kernels, parameters, heads, batch);
  return { parameters, phases: [{ objective, steps }] };
}
