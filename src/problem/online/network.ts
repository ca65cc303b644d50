import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { unitActivations } from '../unitActivation.ts';

/**
 * Overlaps J_i·B_n/N of own units (rows) with those of another network (columns): all of them, or
 * `same` where both have the same place in their network and `other` elsewhere.
 */
const overlapsSchema = z.union([
  z.array(z.array(z.number())),
  z.strictObject({
    same: z.number().describe('With the unit of the same place.'),
    other: z.number().default(0).describe('With all others.'),
  }),
]);

/** All pairs of units are followed: with more a typing error would fill the memory. */
const mostUnits = 200;

/** Where a network's weights start. */
const initSchema = z.strictObject({
  norm: z
    .union([z.number().gt(0), z.array(z.number().gt(0)).min(1)])
    .optional()
    .describe(
      'Q_ii = ‖J_i‖²/N of every unit, or one by one; default: 1 for a frozen network, else ¼.',
    ),
  cross: z.number().default(0).describe('Q_ij between units of this network.'),
  overlaps: z
    .record(z.string(), overlapsSchema)
    .default({})
    .describe('Overlaps with the units of earlier networks; default: none.'),
  draw: z
    .enum(['exact', 'random'])
    .optional()
    .describe(
      'At finite N: weights with `exact`ly these overlaps, or `random` ones with these covariances, whose overlaps fluctuate by 1/√N; default: exact for a frozen network, else random.',
    ),
});

/** Outputs to learn from beside those that stand for labels, as learners of a sample have them. */
const networkTargetsSchema = z.strictObject({
  from: nameSchema.describe('The network whose output it is.'),
  mixing: z
    .number()
    .default(1)
    .describe(
      'χ: the target is (1−χ) times the output of `learnsFrom` and χ times that of `from`.',
    ),
});

/**
 * A two-layer network σ(x) = Σ_i v_i g(J_i·x/√N) (the soft committee of Saad & Solla 1995), frozen
 * unless it learns: one gradient step on ½(target − σ)² per fresh input x ~ N(0, I), all networks
 * at once, every output taken before the step.
 */
export const networkSchema = z.strictObject({
  name: nameSchema.describe('What paths and targets call it.'),
  hidden: z.int().min(1).max(mostUnits).describe('K, the number of hidden units.'),
  activation: z.enum(unitActivations).describe('g of a unit: erf(x/√2), max(0, x), x, or sign(x).'),
  learnsFrom: nameSchema
    .optional()
    .describe('The network whose output it learns; without one it is frozen.'),
  targets: networkTargetsSchema
    .optional()
    .describe('What it learns beside the output of `learnsFrom`.'),
  rate: z
    .number()
    .gt(0)
    .optional()
    .describe("η of the first layer: J_i += (η/√N) v_i g'(x_i) (target − σ) x."),
  outputRate: z
    .number()
    .min(0)
    .default(0)
    .describe('η of the second layer: v_i += (η/N) g(x_i) (target − σ); 0 keeps it as it is.'),
  decay: z
    .number()
    .min(0)
    .default(0)
    .describe('γ, weight decay: J_i shrinks by γ/N at every step.'),
  noise: z
    .number()
    .min(0)
    .default(0)
    .describe('Variance of the noise that is added to its output when others learn from it.'),
  outputWeights: z
    .union([z.number(), z.array(z.number()).min(1)])
    .default(1)
    .describe('v: one weight for all units, or one for each.'),
  init: initSchema.prefault({}).describe('Where its weights start.'),
});

/** A network as a file states it, with the defaults that no other field changes. */
export type NetworkFields = z.output<typeof networkSchema>;

type Init = NetworkFields['init'];

/** A network with every default written in; `rate` is there exactly when it learns. */
export type Network = Omit<NetworkFields, 'init'> & {
  init: Omit<Init, 'norm' | 'draw'> & {
    norm: NonNullable<Init['norm']>;
    draw: NonNullable<Init['draw']>;
  };
};
