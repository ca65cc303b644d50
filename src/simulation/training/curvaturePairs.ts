import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/** The limited-memory model of an inverse Hessian (Nocedal 1980). */
export interface CurvaturePairs {
  /** Remembers a step and the change of the gradient along it; the oldest pair is forgotten. */
  add(step: Vector, change: Vector): void;
  /** out = −H⁻¹ gradient by the two-loop recursion. */
  descend(gradient: Vector, out: Vector): void;
}

interface Pair {
  step: Vector;
  change: Vector;
  /** 1 / (step · change). */
  inverse: number;
}

/** An empty model of `size` unknowns that keeps `depth` pairs; H⁻¹ is 1/curvature at first. */
export function curvaturePairs(
  kernels: Kernels,
  size: number,
  depth: number,
  curvature: number,
): CurvaturePairs {
  const { raw } = kernels;
  const pairs: Pair[] = [];
  let scale = 1 / curvature;
  return {
    add(step, change) {
      const product = raw.dot(step, change, size);
      // A convex function has product > 0; a pair spoilt by rounding would spoil the model.
      if (!(product > 0)) return;
      const pair = pairs.length < depth ? newPair(kernels, size) : (pairs.shift() as Pair);
      raw.copy(step, pair.step, size);
      raw.copy(change, pair.change, size);
      pair.inverse = 1 / product;
      pairs.push(pair);
      scale = product / raw.dot(change, change, size);
    },
    descend(gradient, out) {
      raw.copy(gradient, out, size);
      const weights = pairs.map(() => 0);
      for (let i = pairs.length - 1; i >= 0; i--) {
        const pair = pairs[i] as Pair;
        weights[i] = pair.inverse * raw.dot(pair.step, out, size);
        raw.axpy(-(weights[i] as number), pair.change, out, size);
      }
      raw.scale(-scale, out, size);
      pairs.forEach((pair, i) => {
        const correction = pair.inverse * raw.dot(pair.change, out, size);
        raw.axpy(-(weights[i] as number) - correction, pair.step, out, size);
      });
    },
  };
}

function newPair(kernels: Kernels, size: number): Pair {
  return { step: kernels.allocate(size), change: kernels.allocate(size), inverse: 0 };
}
