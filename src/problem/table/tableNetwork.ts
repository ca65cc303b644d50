import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { networkTargetsSchema } from './networkTargets.ts';
import type { NetworkTargets } from './networkTargets.ts';

/** How a network descends: so many steps of Adam on batches of rows. */
const networkTrainingSchema = z.strictObject({
  steps: z.int().min(1).default(2000).describe('Steps of Adam.'),
  batch: z.int().min(1).default(50).describe('Rows of a batch; all rows where there are fewer.'),
  rate: z
    .number()
    .gt(0)
    .default(0.01)
    .describe('The rate of the first step, from which it falls linearly to zero.'),
});

/** A two-layer network: features g(W x/√N + b) and a linear softmax head V φ + c on them. */
export const tableNetworkSchema = z
  .strictObject({
    kind: z.literal('network'),
    name: nameSchema.describe('What paths and targets call it.'),
    hidden: z.int().min(1).describe('K, the number of features.'),
    activation: z.enum(['erf', 'relu']).default('relu').describe('g of a feature.'),
    learns: z
      .enum(['all', 'head', 'nothing'])
      .default('all')
      .describe('What is trained: `all` of it, the `head` on random features, or `nothing`.'),
    nuisance: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe(
        'ν of (1−ν) CE to the classes + ν CE of a second head on the same features to the classes of the nuisance; only where the table has a nuisance. Default: 0.',
      ),
    training: networkTrainingSchema
      .prefault({})
      .describe('How it descends, by Adam on batches of rows.'),
    targets: networkTargetsSchema
      .optional()
      .describe('Without targets it learns from the labels alone.'),
  })
  .describe('Features g(W x/√N + b) and a linear softmax head V φ + c on them.');

/** A network as a file states it. */
export type TableNetworkFields = z.output<typeof tableNetworkSchema>;

/** A network with every default written in. */
export type TableNetwork = Omit<TableNetworkFields, 'targets'> & { targets?: NetworkTargets };
