/** One learner brought to its minimum at N = 1000, from well-posed to nearly separable samples. */
import { fitProblem } from './fitProblem.js';

export const title = 'fits at N 1000, by alpha and l2';

const points = [2, 4, 6, 10].flatMap((alpha) => [
  { alpha, l2: 0.1 },
  { alpha, l2: 1e-5 },
  { alpha, l2: 1e-5, active: 500 },
]);

export function cases() {
  return points.map((point) => {
    const run = fitProblem({ n: 1000, ...point });
    const inputs = point.active === undefined ? '' : ', half';
    return { name: `${point.alpha}, ${point.l2.toExponential()}${inputs}: ${run()} products`, run };
  });
}
