import { z } from 'zod';
import { nameSchema } from '../name.ts';
import { unitActivations } from '../unitActivation.ts';

/**
 * Overlaps J_i·B_n/N of own units (rows) with those of another network (columns): all of them, or
 * `same` where both have the same place in their network and `other` elsewhere.
 */
const overlapsSchema = z.union([
  z.array(z.array(z.number())),
  z.strictObject({ same: z.number(), other: z.number().default(0) }),
]);

/** All pairs of units are followed: with more a typing error would fill the memory. */
const mostUnits = 200;

/** Where a network's weights start. */
const initSchema = z.strictObject({
  /** Q_ii = ‖J_i‖²/N of every unit, or one by one; default: 1 for a frozen network, else ¼. */
  norm: z.union([z.number().gt(0), z.array(z.number().gt(0)).min(1)]).optional(),
  /** Q_ij between units of this network. */
  cross: z.number().default(0),
  /** Overlaps with the units of earlier networks; default: none. */
  overlaps: z.record(z.string(), overlapsSchema).default({}),
  /**
   * At finite N: weights with `exact`ly these overlaps, or `random` ones with these covariances,
   * whose overlaps fluctuate by 1/√N; default: exact for a frozen network, else random.
   */
  draw: z.enum(['exact', 'random']).optional(),
});

/** Outputs to learn from beside those that stand for labels, as learners of a sample have them. */
const networkTargetsSchema = z.strictObject({
  from: nameSchema,
  /** χ: the target is (1−χ) times the output of `learnsFrom` and χ times that of `from`. */
  mixing: z.number().default(1),
});

/**
 * A two-layer network σ(x) = Σ_i v_i g(J_i·x/√N) (the soft committee of Saad & Solla 1995), frozen
 * unless it learns: one gradient step on ½(target − σ)² per fresh input x ~ N(0, I), all networks
 * at once, every output taken before the step.
 */
export const networkSchema = z.strictObject({
  name: nameSchema,
  /** K, the number of hidden units. */
  hidden: z.int().min(1).max(mostUnits),
  activation: z.enum(unitActivations),
  /** The network whose output it learns; without one it is frozen. */
  learnsFrom: nameSchema.optional(),
  targets: networkTargetsSchema.optional(),
  /** η of the first layer: J_i += (η/√N) v_i g'(x_i) (target − σ) x. */
  rate: z.number().gt(0).optional(),
  /** η of the second layer: v_i += (η/N) g(x_i) (target − σ); 0 keeps it as it is. */
  outputRate: z.number().min(0).default(0),
  /** γ, weight decay: J_i shrinks by γ/N at every step. */
  decay: z.number().min(0).default(0),
  /** Variance of the noise that is added to its output when others learn from it. */
  noise: z.number().min(0).default(0),
  /** v: one weight for all units, or one for each. */
  outputWeights: z.union([z.number(), z.array(z.number()).min(1)]).default(1),
  init: initSchema.prefault({}),
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
