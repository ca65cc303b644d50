/**
 * Logistic regression with a bias on the mixture (rho .2, delta 1, l2 .01), minimised to a relative
 * gradient of 1e-8 in the coordinates (w, √N b), against scipy's L-BFGS-B to the same; each draws
 * its own sample of the same law.
 */
import { fitProblem } from './fitProblem.js';

export const title = 'training, against scipy';
export const peer = 'training.py';

export function cases() {
  return [
    {
      name: 'logistic, N 2000, M 4000',
      run: fitProblem({ n: 2000, alpha: 2, l2: 0.01 }),
      bound: 1,
    },
  ];
}
