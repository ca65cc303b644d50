import type { TrainedLearner } from '../problem/problem.ts';
import { denseDesign } from './design/denseDesign.ts';
import type { Design, Vector } from './design/design.ts';
import { featureCount, featureMap, linearImage, writeFeatures } from './features/featureMap.ts';
import type { Features } from '../problem/features.ts';
import { activeInputs } from './sampleShape.ts';
import type { Trial } from './trial.ts';

/** What a learner's weights multiply on the sample of a trial. */
export interface LearnerInputs {
  design: Design;
  /** How many there are: the first ones of the design. */
  active: number;
  /**
   * Writes the weights on the population's inputs of the linear part of the field, and returns the
   * variance of the rest of it.
   */
  writeImage(weights: Vector, image: Vector): number;
}

/** The population's own inputs, or features that are drawn and computed for this learner. */
export function learnerInputs(trial: Trial, learner: TrainedLearner): LearnerInputs {
  const { kernels, n, sample } = trial;
  if (learner.features !== undefined) return featureInputs(trial, learner.name, learner.features);
  const { design } = sample;
  const active = activeInputs(learner.capacity, n);
  return {
    design,
    active,
    writeImage(weights, image) {
      kernels.raw.copy(weights, image, design.size(active));
      return 0;
    },
  };
}

function featureInputs(
  { kernels, n, sample, streams }: Trial,
  name: string,
  features: Features,
): LearnerInputs {
  const { rows } = sample.design;
  const count = featureCount(features, n);
  const map = featureMap(kernels, features, n, name, streams);
  const matrix = kernels.allocate(rows * count);
  writeFeatures(map, sample.design, matrix);
  return {
    design: denseDesign(kernels, matrix, rows, count),
    active: count,
    writeImage: (weights, image) => linearImage(kernels, map, weights, image),
  };
}
