import type { PointLearner } from '../points/pointLearner.ts';

/**
 * A learner of two numbers that sum to 1 at every point, such as the probabilities of two classes,
 * which is trained on the second alone. Of averages, such as forests are, it is the same learner at
 * half the price.
 */
export function onSecondOutput(learner: PointLearner): PointLearner {
  return {
    fit(task) {
      const targets = task.targets.filter((_, at) => at % 2 === 1);
      const model = learner.fit({ ...task, outputs: 1, targets });
      if (!model.converged) return model;
      return {
        converged: true,
        predict: (points) =>
          Float64Array.from([...model.predict(points)].flatMap((p) => [1 - p, p])),
      };
    },
  };
}
