import { z } from 'zod';
import { samplingKinds } from './scatteredPoints.ts';

/** The keys of an experiment's `sample` block. */
export const sampleShape = {
  kind: z
    .enum(samplingKinds)
    .describe(
      '`sobol`: evenly spread, each 2ᵏ points as one net; `random`: independent and uniform.',
    ),
  points: z.int().min(1).max(100_000).describe('How many points are scattered.'),
  over: z
    .array(z.string())
    .min(1)
    .describe("Paths of the axes along which they are, the figure's x among them."),
};
