/**
 * Theory along an axis of twenty values of alpha, warm starts included: the teacher of figure 2 of
 * arXiv:2012.00194 alone, and with its student; the limits are what a reader who drags a slider
 * notices, 2 ms and 20 ms a point. Medians of random problems, each from a cold start. And one
 * learner on a sign perceptron against quad over scalar minimisation, which stops at 1e-6.
 */
import { parseProblem } from '../../build/index.js';
import { solveTheory, theoryAlong } from '../../build/theory/solveTheory.js';
import { sideBySide } from '../measure/sideBySide.js';
import { median } from '../measure/statistics.js';
import { randomProblem } from '../randomProblems.js';
import { milliseconds } from '../report/format.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Theory along an axis';

export const sizes = {
  points: 20,
  problems: 100,
  saddlePoint: { alpha: 2, ridge: 1, tolerance: 1e-6, rounds: 3 },
};

export const tiny = {
  points: 2,
  problems: 2,
  saddlePoint: { alpha: 1, ridge: 1, tolerance: 1e-2, rounds: 1 },
};

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

/** Chains along an axis, without a peer: no one else solves these equations. */
function alongAxes({ points }) {
  const [one, two] = [[teacher], [teacher, student]].map((learners) => axis(learners, points));
  const cases = [
    { name: `one learner, ${points} α`, run: () => one.map(theoryAlong()), limit: points * 2 },
    {
      name: `teacher and student, ${points} α`,
      run: () => two.map(theoryAlong()),
      limit: points * 20,
    },
  ];
  return sideBySide(
    cases.map((aCase) => ({ ...aCase, warmUps })),
    { peers: false },
  );
}

/** The median time of a point over random problems, each from a cold start. */
function randomRow(name, learners, count, limit) {
  const problems = Array.from({ length: count }, (_, i) => randomProblem(i, learners));
  for (const problem of problems) solveTheory(problem);
  const times = problems.map((problem) => {
    const start = performance.now();
    solveTheory(problem);
    return performance.now() - start;
  });
  const time = median(times);
  const verdict = time <= limit ? 'yes' : 'no';
  return [name, milliseconds(time), '–', '–', '–', `≤ ${milliseconds(limit)}`, verdict, ''];
}

/** Rows for axes, for random problems, and against scripts made of scipy's own functions. */
export async function* rows({ sizes, peers }) {
  yield* alongAxes(sizes);
  yield randomRow('random problem, one learner', 1, sizes.problems, 1);
  yield randomRow('random problem, teacher and student', 2, sizes.problems, 10);
  const { alpha, ridge: l2, rounds } = sizes.saddlePoint;
  const population = { kind: 'perceptron' };
  const problem = parseProblem({ population, alpha, learners: [{ ...teacher, l2 }] });
  const run = () => solveTheory(problem);
  for (let i = 0; i < warmUps; i++) run();
  const cases = [{ name: 'sign perceptron', against: 'one learner', run, bound: 0.002, rounds }];
  yield* sideBySide(cases, { script: 'saddlePoint.py', sizes: sizes.saddlePoint, peers });
}
