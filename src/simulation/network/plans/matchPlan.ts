import { fitnetsTerm, vidTerm } from '../channelTerms.ts';
import { drawFiltered, filteredNetwork, filteredSize } from '../filteredNetwork.ts';
import { matchObjective } from '../matchObjective.ts';
import type { Matching } from '../matchObjective.ts';
import { allocateParameters } from '../parameters.ts';
import { spreadSize, startVariances } from '../variances.ts';
import type { Plan, PlanTask } from './plan.ts';

/** What channels are drawn to that are compared with the features that rows show. */
const toShown: Pick<Matching, 'target' | 'labelWeight'> = {
  target: (batch) => batch.shown,
  labelWeight: 1,
};

/** A network whose filtered features are drawn to those that rows show, as FitNets' are. */
export function fitnetsPlan(task: PlanTask, weight: number): Plan {
  const { kernels, network, shown, batch, steps, stream } = task;
  const filtered = filteredNetwork(network, shown);
  const parameters = allocateParameters(kernels, filteredSize(filtered));
  drawFiltered(kernels, parameters, filtered, stream);
  const matching: Matching = { ...toShown, term: fitnetsTerm(weight), variances: 'one' };
  const objective = matchObjective(kernels, parameters, filtered, matching, batch);
  return { parameters, phases: [{ objective, steps }] };
}

/** The same with learnt variances, as variational information distillation has them. */
export function vidPlan(task: PlanTask, weight: number): Plan {
  const { kernels, network, shown, batch, steps, stream } = task;
  const filtered = filteredNetwork(network, shown);
  const parameters = allocateParameters(kernels, spreadSize(filtered));
  drawFiltered(kernels, parameters, filtered, stream);
  startVariances(kernels, parameters, filtered);
  const matching: Matching = { ...toShown, term: vidTerm(weight), variances: 'learnt' };
  const objective = matchObjective(kernels, parameters, filtered, matching, batch);
  return { parameters, phases: [{ objective, steps }] };
}
