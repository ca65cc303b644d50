/**
 * Theory along an axis of twenty values of alpha, warm starts included: the teacher of figure 2 of
 * arXiv:2012.00194 alone, and with its student. No peer solves these equations; the limits are what
 * a reader who drags a slider notices, 2 ms and 20 ms a point.
 */
import { parseProblem } from '../dist/problem/parseProblem.js';
import { solveAlong } from '../dist/theory/solveTheory.js';

export const title = 'theory, 20 values of alpha';

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
const student = {
  name: 'student',
  loss: 'logistic',
  l2: 1e-5,
  capacity: 0.5,
  targets: { from: 'teacher' },
};

function axis(learners) {
  const population = { kind: 'mixture', rho: 0.2, delta: 1 };
  return Array.from({ length: 20 }, (_, i) =>
    parseProblem({ population, alpha: 2 + 0.4 * i, learners }),
  );
}

export function cases() {
  const one = axis([teacher]);
  const two = axis([teacher, student]);
  // V8 needs about ten rounds to compile these functions for good.
  for (let round = 0; round < 12; round++) [one, two].forEach((problems) => solveAlong(problems));
  return [
    { name: 'one learner', run: () => solveAlong(one), limit: 20 * 2 },
    { name: 'teacher and student', run: () => solveAlong(two), limit: 20 * 20 },
  ];
}
