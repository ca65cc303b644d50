/**
 * Nesterov's accelerated gradient with a fixed step and a restart of the momentum whenever it
 * points uphill, which finds the strong convexity that it is not told (O'Donoghue & Candès 2015).
 */

/**
 * Brings the objective from zero to ‖∇f‖ ≤ tolerance ‖∇f(0)‖ by steps 1/curvature; false if it takes
 * more products than `iterations`.
 */
export function acceleratedGradient(objective, { tolerance, iterations, curvature }) {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const [point, ahead, gradient, change] = [0, 0, 0, 0].map(() => kernels.allocate(size));
  const norm = () => Math.sqrt(raw.dot(gradient, gradient, size));
  [point, ahead].forEach((vector) => raw.fill(0, vector, size));
  objective.evaluate(ahead, gradient);
  const goal = tolerance * norm();
  let momentum = 1;
  while (norm() > goal) {
    if (objective.products() >= iterations) return false;
    // The step from the point ahead becomes the new point; what it changed becomes the momentum.
    raw.axpy(-1 / curvature, gradient, ahead, size);
    raw.copy(ahead, change, size);
    raw.axpy(-1, point, change, size);
    raw.copy(ahead, point, size);
    const uphill = raw.dot(gradient, change, size) > 0;
    const following = uphill ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    raw.axpy(uphill ? 0 : (momentum - 1) / following, change, ahead, size);
    momentum = following;
    objective.evaluate(ahead, gradient);
  }
  return true;
}
