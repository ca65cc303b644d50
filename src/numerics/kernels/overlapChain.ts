import { chiSquare } from './chiSquare.ts';
import { toLowerTriangle } from './lowerTriangle.ts';
import { learn, move, OnlineLearning } from './onlineLearning.ts';
import { dot } from './vector.ts';
import { fillNormals } from './ziggurat.ts';

/**
 * Steps of online gradient descent in the coordinates A of J/√N along an orthonormal basis of the
 * weights' span, lower triangular with a last column of zeros: C = A Aᵀ. The input has independent
 * normal coordinates z in the span, so that the fields are A z, and is √χ² of the other N − n long
 * outside of it; weights that it moves get a coordinate there, which a rotation takes back to the
 * first n. That is the exact law of learning in N dimensions, at a cost that does not know N.
 */
export function overlapChain(learning: usize, steps: usize): void {
  const run = changetype<OnlineLearning>(learning);
  const units = <usize>run.units;
  const row = (<usize>run.stride) << 3;
  const input = <usize>run.scratch;
  const fields = input + row;
  const pushes = fields + (units << 3);
  const outside = <f64>(run.inputs - run.units);
  for (let step: usize = 0; step < steps; step++) {
    fillNormals(run.inputStream, input, units);
    store<f64>(input + (units << 3), sqrt(chiSquare(run.inputStream, outside)));
    for (let u: usize = 0; u < units; u++) {
      store<f64>(fields + (u << 3), dot(<usize>run.weights + u * row, input, u + 1));
    }
    learn(run, fields, pushes);
    move(run, input, units + 1, pushes);
    toLowerTriangle(run.weights, units, row, run.frozenUnits);
  }
}
