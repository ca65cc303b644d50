/**
 * The part of ml-random-forest that is used. Its own declarations leave trees untyped; tsconfig.json
 * puts this file in their place.
 */

/** A node of a tree; one with neither side is a leaf. */
interface TreeNode {
  left?: TreeNode;
  right?: TreeNode;
  /** The squared error that is left by the best split of the node, if one was sought. */
  gain?: number;
  splitColumn?: number;
  splitValue?: number;
}

/** A forest of regression trees. */
export class RandomForestRegression {
  constructor(options: {
    nEstimators: number;
    /** A share of the inputs up to 1, or how many of them above 1, that each tree uses. */
    maxFeatures: number;
    /** Whether inputs are drawn with replacement. */
    replacement: boolean;
    /** Fixes the inputs of each tree; a 32-bit integer. */
    seed: number;
    useSampleBagging: boolean;
    noOOB: boolean;
    treeOptions: { minNumSamples: number; maxDepth: number; gainThreshold: number };
  });
  /** The inputs of each tree. */
  indexes: number[][];
  estimators: { root: TreeNode }[];
  train(inputs: readonly ArrayLike<number>[], values: readonly number[]): void;
  predict(inputs: readonly ArrayLike<number>[]): number[];
}
