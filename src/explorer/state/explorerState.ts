import { z } from 'zod';
import { designSchema } from '../../sweep/experiment.ts';
import { mostTrials } from '../../sweep/mostTrials.ts';

/** What the page draws: the experiment's figure, a course of learning, or what was transferred. */
export const viewNames = ['figure', 'course', 'information'] as const;

/**
 * All that the page shows follows from this, and all of it stands in the address: an experiment and
 * what is changed in it, in the words of `quenched run`.
 */
export const explorerStateSchema = z.strictObject({
  /** An experiment of the package by its name, or a whole one as its file would state it. */
  experiment: z
    .union([z.string().min(1), z.record(z.string(), z.unknown())])
    .default('teacher-student'),
  /** Whether it is as large as its file says, or the smaller version. */
  size: z.enum(['quick', 'full']).default('quick'),
  /** What is set in the problem, each `path=value`. */
  set: z.array(z.string()).default([]),
  n: z.int().min(1).exactOptional(),
  trials: z.int().min(0).max(mostTrials).exactOptional(),
  design: designSchema.exactOptional(),
  seed: z.string().min(1).exactOptional(),
  view: z.enum(viewNames).default('figure'),
  /** The learner that a view of one learner shows; default: the last. */
  learner: z.string().exactOptional(),
});

/** See `explorerStateSchema`. */
export type ExplorerState = z.output<typeof explorerStateSchema>;

/** One of `viewNames`. */
export type ViewName = ExplorerState['view'];
