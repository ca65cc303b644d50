/** Products with the Hessian of an objective that only knows its gradient. */

/**
 * out = H v ≈ (∇f(x + εv) − ∇f(x))/ε, one gradient each, which is what a product with the Hessian
 * itself would cost. ε makes the step 1e-6 of ‖x‖ + 1: between rounding and curvature (Nocedal &
 * Wright 2006, §8.1).
 */
export function hessianProduct(objective, point, gradient) {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const near = kernels.allocate(size);
  const norm = (vector) => Math.sqrt(raw.dot(vector, vector, size));
  return (direction, out) => {
    const step = (1e-6 * (1 + norm(point))) / norm(direction);
    raw.copy(point, near, size);
    raw.axpy(step, direction, near, size);
    objective.evaluate(near, out);
    raw.axpby(-1 / step, gradient, 1 / step, out, size);
  };
}
