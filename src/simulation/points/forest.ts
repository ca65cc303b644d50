import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { growTree } from './growTree.ts';
import type { Tree } from './growTree.ts';
import type { PointLearner, PointTask } from './pointLearner.ts';
import { pointAddress } from './points.ts';
import type { Points } from './points.ts';

/** How a forest is grown. */
export interface ForestSettings {
  /** Number of trees, which are averaged. */
  trees: number;
  /** Splits from the root to a leaf, at most; absent for no limit. */
  depth?: number | undefined;
  /** The share of the inputs that each tree sees, at least one of them. */
  features: number;
  /** A node of so many samples is not split further. */
  leaf: number;
  /** Whether each tree sees as many samples as there are drawn with replacement, instead of all. */
  bootstrap: boolean;
}

/** 2³² */
const SEEDS = 4_294_967_296;

/**
 * A random forest for regression (Breiman 2001, Machine Learning 45), except that the inputs are drawn
 * once for each tree and not at every split. Outputs have trees of their own, on the same samples and
 * inputs; the prediction of a probability is the mean of indicators and may be 0 or 1.
 *
 * @param stream what draws samples and inputs; fitting goes on where the last fit has left it.
 */
export function forest(kernels: Kernels, settings: ForestSettings, stream: Vector): PointLearner {
  return {
    fit(task) {
      const grown = Array.from({ length: settings.trees }, () =>
        growTrees(kernels, settings, task, stream),
      );
      return {
        converged: true,
        predict: (points) => averageOf(kernels, grown, points),
      };
    },
  };
}

/** One tree for every output. */
function growTrees(
  kernels: Kernels,
  { depth = Number.POSITIVE_INFINITY, features, leaf, bootstrap }: ForestSettings,
  { points, rows, outputs, targets }: PointTask,
  stream: Vector,
): Tree[] {
  const [choice = 0, ...draws] = uniforms(kernels, stream, 1 + (bootstrap ? rows.length : 0));
  const drawn = bootstrap ? draws.map((u) => Math.floor(u * rows.length)) : [...rows.keys()];
  const seen = drawn.map((at) => pointView(kernels, points, rows[at] as number));
  const inputs = Math.max(1, Math.round(features * points.columns));
  // A 32-bit integer: the signed one of the same bits.
  const seed = Math.floor(choice * SEEDS) | 0;
  return Array.from({ length: outputs }, (_, output) => {
    const values = drawn.map((at) => targets[at * outputs + output] as number);
    return growTree(seen, values, { depth, leaf, inputs, seed });
  });
}

function uniforms({ raw, mark, release, allocate, view }: Kernels, stream: Vector, n: number) {
  const start = mark();
  const out = allocate(n);
  raw.fillUniforms(stream, out, n);
  const draws = Array.from(view(out, n));
  release(start);
  return draws;
}

/** One point where it is stored: not to be kept, as memory moves when it grows. */
function pointView({ view }: Kernels, points: Points, row: number): Float64Array {
  return view(pointAddress(points, row), points.columns);
}

/** The mean over trees, output by output. */
function averageOf(
  kernels: Kernels,
  grown: readonly (readonly Tree[])[],
  points: Points,
): Float64Array {
  const outputs = grown[0]?.length ?? 0;
  const inputs = Array.from({ length: points.rows }, (_, row) => pointView(kernels, points, row));
  const means = new Float64Array(points.rows * outputs);
  for (const trees of grown) {
    trees.forEach((tree, output) => {
      tree(inputs).forEach((value, row) => {
        const at = row * outputs + output;
        means[at] = (means[at] as number) + value;
      });
    });
  }
  return means.map((total) => total / grown.length);
}
