import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';
import { vectorList } from './vectorList.ts';
import type { VectorList } from './vectorList.ts';

/**
 * What is left of a vector after projection is a direction of its own if it is longer than this
 * share of the vector. Below are the rounding errors of products with a few hundred basis vectors;
 * leaving them out changes a gradient by a part in 10¹³.
 */
const NEW_DIRECTION = 1e-13;

/** An orthonormal basis of what has been asked of the samples' side of a matrix, M doubles each. */
export interface SampleBasis {
  /** The basis vectors. */
  readonly vectors: VectorList;
  /**
   * The coordinates of u in the basis, which gets one vector more if u does not lie in its span.
   */
  coordinates(u: Vector): Float64Array;
  /**
   * Replaces x's part in the span by Σ c_i l_i. For fresh normals: one projection is enough of what
   * has only a small part in the span.
   */
  replaceProjection(x: Vector, wanted: Float64Array): void;
}

/** An empty basis for vectors of `rows` doubles, with room for `capacity` of them. */
export function sampleBasis(kernels: Kernels, rows: number, capacity: number): SampleBasis {
  const { raw } = kernels;
  const vectors = vectorList(kernels, capacity);
  const corrections = kernels.allocate(capacity);
  let spare: Vector | undefined;

  /** Negates coefficients so that adding the combination subtracts the projection. */
  const negate = (coefficients: Vector): Float64Array => {
    raw.scale(-1, coefficients, vectors.count);
    return kernels.view(coefficients, vectors.count);
  };

  /** Subtracts the projection twice ("twice is enough": Parlett 1980, §6.9); returns it. */
  const project = (x: Vector): Float64Array => {
    const { table, count, coefficients } = vectors;
    raw.basisDots(table, count, x, rows, coefficients);
    negate(coefficients);
    raw.addCombinationAndDots(table, count, coefficients, x, rows, corrections);
    const first = negate(corrections);
    raw.addCombination(table, count, corrections, x, rows);
    const second = kernels.view(coefficients, count);
    return second.map((value, i) => -value - (first[i] as number));
  };

  return {
    vectors,
    coordinates(u) {
      spare ??= kernels.allocate(rows);
      raw.copy(u, spare, rows);
      const inside = project(spare);
      const length = Math.sqrt(raw.dot(spare, spare, rows));
      const whole = Math.sqrt(raw.dot(u, u, rows));
      if (vectors.count >= rows || !(length > NEW_DIRECTION * whole)) return inside;
      raw.scale(1 / length, spare, rows);
      vectors.push(spare);
      spare = undefined;
      return Float64Array.from([...inside, length]);
    },
    replaceProjection(x, wanted) {
      const { table, count, coefficients } = vectors;
      raw.basisDots(table, count, x, rows, coefficients);
      const change = negate(coefficients);
      for (let i = 0; i < count; i++) change[i] = (change[i] as number) + (wanted[i] ?? 0);
      raw.addCombination(table, count, coefficients, x, rows);
    },
  };
}
