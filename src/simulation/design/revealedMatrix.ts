import { MemoryLimitError } from '../../numerics/kernels.ts';
import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';
import type { SampleBasis } from './sampleBasis.ts';
import type { ScalarDraws } from './scalarDraws.ts';
import { vectorList } from './vectorList.ts';

/**
 * A Gaussian matrix Z (M × inputs, independent standard normals) that is drawn only as far as its
 * products reveal it, from exactly the law that the products of a stored matrix have (Lu 2021,
 * arXiv:2101.07464). Its columns' side is written in coordinates along orthonormal directions
 * e_1, e_2, … that are met one after another and never stored: Z has no preferred direction, so a
 * new one matters only through its length and its image Z e.
 */
export interface RevealedMatrix {
  /**
   * Coordinates of a vector that is independent of Z, its entries normals from `draws`: one normal
   * per direction met, and its remaining length along a new one.
   */
  writeNormals(draws: ScalarDraws, weights: Vector): void;
  /** out += factor · Z w for weights w in the coordinates met; draws the images that are missing. */
  addImage(factor: number, weights: Vector, out: Vector): void;
  /**
   * weights = factor · Zᵀ u for u = Σ c_i l_i in the basis of the samples' side; the coordinates
   * not met yet stay zero.
   */
  writePullback(factor: number, coordinates: Float64Array, weights: Vector): void;
}

interface Shape {
  /** M. */
  rows: number;
  /** Columns of Z. */
  inputs: number;
  /** Length of the weights' vectors: the largest number of directions. */
  size: number;
  /** Directions that are met from the start: the signals'. */
  signals: number;
}

/**
 * A matrix of which nothing is known yet, with the signals' directions met. Its samples' side
 * has a basis that it shares with others.
 */
export function revealedMatrix(
  kernels: Kernels,
  { rows, inputs, size, signals }: Shape,
  basis: SampleBasis,
  draws: ScalarDraws,
  stream: Vector,
): RevealedMatrix {
  const { raw } = kernels;
  /** Z e_j, where it has been asked for. */
  const images: (Vector | undefined)[] = [];
  /** Zᵀ l_i in the coordinates met when it was asked for; none was added to it later. */
  const pulled: Float64Array[] = [];
  const known = vectorList(kernels, size);

  /** Adds a direction orthogonal to those met, of which nothing is known, while there are any. */
  const meetDirection = (): void => {
    if (images.length === inputs) return;
    if (images.length === size) throw new MemoryLimitError(`more than ${size} directions met`);
    images.push(undefined);
  };
  for (let k = 0; k < signals; k++) meetDirection();

  /**
   * The coordinates of a Gaussian vector, completed: what it has outside of the directions met is
   * one new direction, as random as itself, and a length.
   */
  const withUnmet = (coordinates: number[], from: ScalarDraws): number[] => {
    const unmet = inputs - images.length;
    meetDirection();
    return unmet === 0 ? coordinates : [...coordinates, from.gaussianLength(unmet)];
  };

  /** The image of e_j: its products with the basis are known, the rest is fresh. */
  const drawImage = (j: number): Vector => {
    const image = kernels.allocate(rows);
    raw.fillNormals(stream, image, rows);
    basis.replaceProjection(
      image,
      Float64Array.from(pulled, (coordinates) => coordinates[j] ?? 0),
    );
    return image;
  };

  /** Products of a new basis vector l ⊥ l_1 … l_{i−1}: with known images, or else fresh. */
  const pull = (l: Vector): Float64Array => {
    known.clear();
    images.forEach((image) => {
      if (image !== undefined) known.push(image);
    });
    raw.basisDots(known.table, known.count, l, rows, known.coefficients);
    const products = kernels.view(known.coefficients, known.count).values();
    const coordinates = images.map((image) =>
      image === undefined ? draws.normal() : (products.next().value as number),
    );
    return Float64Array.from(withUnmet(coordinates, draws));
  };

  /** Asks for Zᵀ l of the basis vectors that others have added meanwhile. */
  const catchUp = (): void => {
    while (pulled.length < basis.vectors.count) pulled.push(pull(basis.vectors.at(pulled.length)));
  };

  return {
    writeNormals(from, weights) {
      const coordinates = images.map(() => from.normal());
      kernels.view(weights, size).fill(0).set(withUnmet(coordinates, from));
    },
    addImage(factor, weights, out) {
      catchUp();
      // A copy: memory that grows for an image would detach a view.
      const values = kernels.view(weights, images.length).slice();
      const used = [...values.keys()].filter((j) => values[j] !== 0);
      for (const j of used) images[j] ??= drawImage(j);
      known.clear();
      for (const j of used) known.push(images[j] as Vector);
      const coefficients = used.map((j) => factor * (values[j] as number));
      kernels.view(known.coefficients, used.length).set(coefficients);
      raw.addCombination(known.table, known.count, known.coefficients, out, rows);
    },
    writePullback(factor, coordinates, weights) {
      catchUp();
      const values = kernels.view(weights, size);
      values.fill(0);
      coordinates.forEach((c, i) => {
        pulled[i]?.forEach((value, j) => {
          values[j] = (values[j] as number) + factor * c * value;
        });
      });
    },
  };
}
