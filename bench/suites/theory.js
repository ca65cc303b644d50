/**
 * Theory along an axis of twenty values of alpha, warm starts included: the teacher of figure 2 of
 * arXiv:2012.00194 alone, and with its student. No peer solves these equations; the limits are what
 * a reader who drags a slider notices, 2 ms and 20 ms a point.
 */
import { parseProblem } from '../../dist/index.js';
import { solveAlong } from '../../dist/theory/solveTheory.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Theory along an axis';

export const sizes = { points: 20 };

export const tiny = { points: 2 };

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
const student = {
  name: 'student',
  loss: 'logistic',
  l2: 1e-5,
  capacity: 0.5,
  targets: { from: 'teacher' },
};

function axis(learners, points) {
  const population = { kind: 'mixture', rho: 0.2, delta: 1 };
  return Array.from({ length: points }, (_, i) =>
    parseProblem({ population, alpha: 2 + 0.4 * i, learners }),
  );
}

/** V8 needs about ten rounds to compile these functions for good. */
const warmUps = 12;

/** One row per chain of learners. */
export function rows({ sizes: { points } }) {
  const [one, two] = [[teacher], [teacher, student]].map((learners) => axis(learners, points));
  const cases = [
    { name: `one learner, ${points} α`, run: () => solveAlong(one), limit: points * 2 },
    { name: `teacher and student, ${points} α`, run: () => solveAlong(two), limit: points * 20 },
  ];
  return sideBySide(
    cases.map((aCase) => ({ ...aCase, warmUps })),
    { peers: false },
  );
}
