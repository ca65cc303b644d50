/** The package's own L-BFGS, from its parts, with another number of remembered steps. */
import { curvaturePairs } from '../../build/simulation/training/curvaturePairs.js';
import { lineSearch } from '../../build/simulation/training/lineSearch.js';

/**
 * A minimiser that remembers `depth` steps and brings ‖∇f‖ to tolerance ‖∇f(0)‖ from zero; it gives
 * false if it takes more products than `iterations` or the line search fails.
 */
export function limitedMemory(depth) {
  return (objective, { tolerance, iterations }) => {
    const { kernels, size, curvature } = objective;
    const { raw } = kernels;
    const pairs = curvaturePairs(kernels, size, depth, curvature);
    const vectors = [0, 0, 0, 0, 0].map(() => kernels.allocate(size));
    const [direction, point, gradient, nextPoint, nextGradient] = vectors;
    const norm = () => Math.sqrt(raw.dot(gradient, gradient, size));
    const evaluateAt = (step) => {
      raw.copy(point, nextPoint, size);
      raw.axpy(step, direction, nextPoint, size);
      const value = objective.evaluate(nextPoint, nextGradient);
      return { value, slope: raw.dot(nextGradient, direction, size) };
    };
    raw.fill(0, point, size);
    let value = objective.evaluate(point, gradient);
    const goal = tolerance * norm();
    while (norm() > goal) {
      pairs.descend(gradient, direction);
      const found = lineSearch(evaluateAt, { value, slope: raw.dot(gradient, direction, size) });
      if (found === null || objective.products() >= iterations) return false;
      value = found.value;
      raw.scale(found.step, direction, size);
      raw.axpby(1, nextGradient, -1, gradient, size);
      pairs.add(direction, gradient);
      raw.copy(nextPoint, point, size);
      raw.copy(nextGradient, gradient, size);
    }
    return true;
  };
}
