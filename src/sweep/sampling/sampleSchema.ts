import { z } from 'zod';
import { samplingKinds } from './scatteredPoints.ts';

/** The keys of an experiment's `sample` block. */
export const sampleShape = {
  /** `sobol`: evenly spread, each 2ᵏ points as one net; `random`: independent and uniform. */
  kind: z.enum(samplingKinds),
  /** How many points are scattered. */
  points: z.int().min(1).max(100_000),
  /** Paths of the axes along which they are, the figure's x among them. */
  over: z.array(z.string()).min(1),
};
