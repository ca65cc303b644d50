import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { networkTargetsSchema } from './networkTargets.ts';
import type { NetworkTargets } from './networkTargets.ts';

/** How a network descends: so many steps of Adam on batches of rows. */
const networkTrainingSchema = z.strictObject({
  steps: z.int().min(1).default(2000),
  /** Rows of a batch; all rows where there are fewer. */
  batch: z.int().min(1).default(50),
  /** The rate of the first step, from which it falls linearly to zero. */
  rate: z.number().gt(0).default(0.01),
});

/** A two-layer network: features g(W x/√N + b) and a linear softmax head V φ + c on them. */
export const tableNetworkSchema = z.strictObject({
  kind: z.literal('network'),
  name: nameSchema,
  /** K, the number of features. */
  hidden: z.int().min(1),
  activation: z.enum(['erf', 'relu']).default('relu'),
  /** What is trained: `all` of it, the `head` on random features, or `nothing`. */
  learns: z.enum(['all', 'head', 'nothing']).default('all'),
  /**
   * ν of (1−ν) CE to the classes + ν CE of a second head on the same features to the classes of the
   * nuisance; only where the table has a nuisance. Default: 0.
   */
  nuisance: z.number().min(0).max(1).optional(),
  training: networkTrainingSchema.prefault({}),
  /** Without targets it learns from the labels alone. */
  targets: networkTargetsSchema.optional(),
});

/** A network as a file states it. */
export type TableNetworkFields = z.output<typeof tableNetworkSchema>;

/** A network with every default written in. */
export type TableNetwork = Omit<TableNetworkFields, 'targets'> & { targets?: NetworkTargets };
