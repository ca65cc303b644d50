import type { Training } from '../../problem/problem.ts';
import { closedForm } from './closedForm.ts';
import { conjugateGradients } from './conjugateGradients.ts';
import { gradientDescent } from './gradientDescent.ts';
import type { Descent } from './gradientDescent.ts';
import { gradientFlow } from './gradientFlow.ts';
import { messagePassing } from './messagePassing.ts';
import { minimise } from './minimise.ts';
import type { Minimum } from './minimise.ts';
import { minimiseHinge } from './minimiseHinge.ts';
import { biasAt, riskObjective } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Trained, TrainingAids, TrainingTask, Untrained } from './trainingTask.ts';

/** Trains one learner by the method it asks for: the registry of trainers. */
export function train(
  task: TrainingTask,
  training: Training,
  { observe, start, concurrent, equations, inputVariance }: TrainingAids,
): Trained | Untrained {
  switch (training.method) {
    case 'minimise':
      if (task.loss === 'hinge') return minimiseHinge(task, training, start);
      return descend(task, (objective) => minimise(objective, training, start));
    case 'amp':
      return messagePassing(task, training, inputVariance);
    case 'gradient-descent':
      return descend(task, (objective) =>
        gradientDescent(objective, training, (point) => observe(point, biasAt(task, point))),
      );
    case 'gradient-flow':
      return gradientFlow(task, training, equations, concurrent);
    case 'closed-form':
      return equations === undefined ? conjugateGradients(task) : closedForm(task, equations);
  }
}

/** Runs an iterative trainer on the empirical risk and reads weights and bias off its point. */
function descend(
  task: TrainingTask,
  run: (objective: Objective) => Minimum | Descent | Untrained,
): Trained | Untrained {
  const objective = riskObjective(task);
  const outcome = run(objective);
  if (!outcome.converged) return outcome;
  const { point, ...rest } = outcome;
  return { ...rest, weights: point, bias: biasAt(task, point), products: objective.products() };
}
