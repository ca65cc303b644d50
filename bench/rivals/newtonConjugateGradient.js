/**
 * Truncated Newton: each step solves H d = −∇f by conjugate gradients, as exactly as the gradient
 * is small (Dembo & Steihaug 1983), and is halved until the function decreases.
 */
import { hessianProduct } from './finiteDifference.js';

/**
 * Brings the objective from zero to ‖∇f‖ ≤ tolerance ‖∇f(0)‖; false if it takes more products than
 * `iterations`.
 */
export function newtonConjugateGradient(objective, { tolerance, iterations }) {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const [point, gradient, next, step] = [0, 0, 0, 0].map(() => kernels.allocate(size));
  const multiply = hessianProduct(objective, point, gradient);
  const solve = conjugateGradient(kernels, size, multiply);
  const norm = () => Math.sqrt(raw.dot(gradient, gradient, size));
  raw.fill(0, point, size);
  let value = objective.evaluate(point, gradient);
  const start = norm();
  const goal = tolerance * start;
  while (norm() > goal) {
    if (objective.products() >= iterations) return false;
    const forcing = Math.min(0.5, Math.sqrt(norm() / start));
    solve(gradient, Math.max(forcing * norm(), 0.5 * goal), step);
    value = backtrack(objective, { point, gradient, next, step }, value);
  }
  return true;
}

/** Takes the step, or the longest of its halves that decreases the function to rounding. */
function backtrack(objective, { point, gradient, next, step }, value) {
  const { kernels, size } = objective;
  for (let length = 1; ; length /= 2) {
    kernels.raw.copy(point, next, size);
    kernels.raw.axpy(length, step, next, size);
    const reached = objective.evaluate(next, gradient);
    if (reached > value + 1e-9 * Math.abs(value)) continue;
    kernels.raw.copy(next, point, size);
    return reached;
  }
}

/** A solver of H x = −b to a residual of norm `goal`, from zero. */
function conjugateGradient(kernels, size, multiply) {
  const { raw } = kernels;
  const [residual, direction, image] = [0, 0, 0].map(() => kernels.allocate(size));
  return (b, goal, x) => {
    raw.fill(0, x, size);
    raw.axpby(-1, b, 0, residual, size);
    raw.copy(residual, direction, size);
    let square = raw.dot(residual, residual, size);
    while (Math.sqrt(square) > goal) {
      multiply(direction, image);
      const length = square / raw.dot(direction, image, size);
      raw.axpy(length, direction, x, size);
      raw.axpy(-length, image, residual, size);
      const before = square;
      square = raw.dot(residual, residual, size);
      raw.axpby(1, residual, square / before, direction, size);
    }
  };
}
