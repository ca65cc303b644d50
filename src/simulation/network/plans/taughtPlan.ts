import type { NetworkTargets } from '../../../problem/table/networkTargets.ts';
import { certificatePlan } from './certificatePlan.ts';
import { logitPlan } from './logitPlan.ts';
import { fitnetsPlan, vidPlan } from './matchPlan.ts';
import type { Plan, PlanTask } from './plan.ts';
import { ridPlan } from './ridPlan.ts';

/** How a network is trained that is taught: by the features or probabilities that rows show. */
export function taughtPlan(task: PlanTask, targets: NetworkTargets): Plan {
  switch (targets.method) {
    case 'logits':
      return logitPlan(task, targets);
    case 'fitnets':
      return fitnetsPlan(task, targets.weight);
    case 'vid':
      return vidPlan(task, targets.weight);
    case 'rid':
      return ridPlan(task, targets);
    case 'certificate':
      return certificatePlan(task, targets);
  }
}
