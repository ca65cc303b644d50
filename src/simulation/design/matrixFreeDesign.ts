import type { Kernels } from '../../numerics/kernels.ts';
import type { Design, Vector } from './design.ts';
import type { InputSpace } from './inputSpace.ts';
import type { RevealedMatrix } from './revealedMatrix.ts';
import { scalarDraws } from './scalarDraws.ts';
import type { SampleBasis } from './sampleBasis.ts';

/** Inputs that the same learners use: a range of the columns, as a matrix of its own. */
export interface InputBlock {
  /** Number of leading inputs up to the end of this block. */
  end: number;
  matrix: RevealedMatrix;
}

/** The parts of a design that stores no matrix. */
export interface MatrixFreeParts {
  /** Memory for the trainers. */
  kernels: Kernels;
  rows: number;
  /** Every block of weights has as many coordinates, one after another. */
  stride: number;
  /** Coordinates of the weights of a learner of so many inputs. */
  readonly size: (active: number) => number;
  blocks: InputBlock[];
  space: InputSpace;
  basis: SampleBasis;
  /** Deviation of an entry of X: 1, or √Δ in a mixture. */
  deviation: number;
  /** The labels s of a mixture, whose rows have the mean s v/√N; undefined without a mean. */
  sides: Vector | undefined;
}

/**
 * A design that stores no matrix: X/√N = s vᵀ/N + (deviation/√N) Z, the Gaussian Z revealed block
 * of inputs by block of inputs. Memory grows by M doubles for each pair of products and block.
 */
export function matrixFreeDesign(parts: MatrixFreeParts): Design {
  const { kernels, rows, stride, size, blocks, space, basis, sides } = parts;
  const { raw } = kernels;
  const factor = parts.deviation / Math.sqrt(space.inputs);
  const bytes = stride * Float64Array.BYTES_PER_ELEMENT;

  /** The blocks of a learner, each with the offset of its coordinates. */
  const visit = (active: number, each: (matrix: RevealedMatrix, offset: number) => void): void => {
    blocks.forEach(({ end, matrix }, i) => {
      if (end <= active) each(matrix, i * bytes);
    });
  };

  const design: Design = {
    kernels,
    rows,
    columns: space.inputs,
    points: null,
    gram: null,
    size,
    normalWeights(active, stream, out) {
      const draws = scalarDraws(kernels, stream);
      visit(active, (matrix, offset) => {
        matrix.writeNormals(draws, out + offset);
      });
    },
    fields(active, weights, bias, out) {
      raw.fill(bias, out, rows);
      if (sides !== undefined) {
        const m = raw.dot(weights, space.signal, size(active)) / space.inputs;
        raw.axpy(m, sides, out, rows);
      }
      visit(active, (matrix, offset) => {
        matrix.addImage(factor, weights + offset, out);
      });
    },
    pullback(active, u, out) {
      const coordinates = basis.coordinates(u);
      visit(active, (matrix, offset) => {
        matrix.writePullback(factor, coordinates, out + offset);
      });
      if (sides === undefined) return;
      raw.axpy(raw.dot(sides, u, rows) / space.inputs, space.signal, out, size(active));
    },
    gradient(active, weights, bias, losses, { fields, residuals }, out) {
      design.fields(active, weights, bias, fields);
      const loss = losses.reduce((total, { rows: { first, count }, residuals: write }) => {
        return total + write(first, count, 0);
      }, 0);
      design.pullback(active, residuals, out);
      return loss;
    },
  };
  return design;
}
