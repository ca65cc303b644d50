/** What messages list: the keys of the format, in the order of its schema. */
export const keys = {
  problem: 'protocol, population, alpha, data, learners, information, diagnostics',
  mixture: 'kind, rho, delta, flips',
  perceptron: 'kind, output, noise, beta, flips, weights, covariance',
  trained:
    'kind, name, capacity, hidden, activation, loss, on, l2, bias, labelSmoothing, features, ' +
    'memory, targets, training',
  minimise: 'method, tolerance, iterations, restarts, init',
} as const;
