import type { Experiment } from '../../../sweep/experiment.ts';

/** A curve of an experiment. */
export type Curve = Experiment['curves'][number];

/** The curve of a learner, or of a network, as the problem has it. */
export function plainCurve(learner: string, label = learner): Curve {
  return { label, learner, dash: 'solid', set: {}, simulate: true };
}
