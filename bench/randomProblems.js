/** Random problems of theory, the same every time: what the medians per point are taken over. */
import { parseProblem } from '../build/index.js';

/** Fractional parts of multiples of these fill a cube evenly: roots of primes. */
const primes = [2, 3, 5, 7, 11, 13, 17];

/** Coordinates in (0, 1) of the `i`-th of a sequence of evenly spread points. */
function evenPoint(i) {
  return primes.map((prime) => ((i + 1) * Math.sqrt(prime)) % 1);
}

function logBetween(low, high, u) {
  return low * (high / low) ** u;
}

/**
 * The `i`-th problem with one logistic learner, or a teacher and its student: λ from 1e-4 to 10, α
 * from .3 to 10, mixtures with ρ from .1 to .9 and sign perceptrons by turns.
 */
export function randomProblem(i, learners) {
  const [a, b, c, d, e, f, g] = evenPoint(i);
  const population =
    i % 2 === 0
      ? { kind: 'mixture', rho: 0.1 + 0.8 * a, delta: logBetween(0.3, 3, b) }
      : { kind: 'perceptron', noise: a };
  const teacher = { name: 'teacher', loss: 'logistic', l2: logBetween(1e-4, 10, c) };
  const student = {
    name: 'student',
    loss: 'logistic',
    l2: logBetween(1e-4, 10, d),
    capacity: 0.3 + 0.7 * e,
    targets: { from: 'teacher', mixing: f },
  };
  return parseProblem({
    population,
    alpha: logBetween(0.3, 10, g),
    learners: [teacher, student].slice(0, learners),
  });
}
