/**
 * Theory under a slider: a curve of sixty points for a teacher and its student, on a mixture and on a
 * sign perceptron, redrawn provisionally at each of a row of positions (the median of them, once V8 has
 * compiled what there is to compile), then answered in full at the last one. The limits are what a
 * page promises that splits a curve between two workers: 150 ms and 1 s.
 */
import { curveTracker } from '../../build/answer/curveTracker.js';
import { parseProblem } from '../../build/index.js';
import { median } from '../measure/statistics.js';
import { milliseconds } from '../report/format.js';

export const title = 'Theory under a slider';

export const columns = [title, 'redrawn', 'limit', 'left out', 'in full', 'limit', 'within'];

export const sizes = { points: 60, positions: 20 };

export const tiny = { points: 2, positions: 2 };

const limits = { redrawn: 150, full: 1000 };

const mixture = { kind: 'mixture', rho: 0.2, delta: 1 };
const perceptron = { kind: 'perceptron' };
const losses = ['logistic', 'square', 'hinge', 'squared-hinge'];

/** What is dragged is the ridge of the teacher. */
const cases = [
  ...losses.map((loss) => ({ name: `${loss}, λ = 0.01`, population: mixture, loss, l2: 0.01 })),
  { name: 'logistic, λ = 1e-5', population: mixture, loss: 'logistic', l2: 1e-5 },
  {
    name: 'logistic, λ̃ and λ = 1e-5',
    population: mixture,
    loss: 'logistic',
    l2: 1e-5,
    teacherRidge: 1e-5,
  },
  { name: 'logistic, sign perceptron', population: perceptron, loss: 'logistic', l2: 0.01 },
  { name: 'hinge, sign perceptron', population: perceptron, loss: 'hinge', l2: 0.01 },
];

function curve({ population, loss, l2, teacherRidge = 0.1 }, points, position) {
  const teacher = { name: 'teacher', loss, l2: teacherRidge * 1.03 ** position };
  const student = { name: 'student', loss, l2, capacity: 0.5, targets: { from: 'teacher' } };
  return Array.from({ length: points }, (_, i) =>
    parseProblem({ population, alpha: 0.5 + 0.1 * i, learners: [teacher, student] }),
  );
}

function timed(run) {
  const start = performance.now();
  const result = run();
  return { result, time: performance.now() - start };
}

function measured(aCase, { points, positions }) {
  const tracker = curveTracker();
  const curves = Array.from({ length: positions }, (_, i) => curve(aCase, points, i));
  const drawn = curves.map((questions) => timed(() => [...tracker.provisional(questions)]));
  const found = drawn.at(-1).result.flatMap(({ learners }) => Object.values(learners));
  const full = timed(() => [...tracker.full(curves.at(-1))]);
  // The first position is a cold start.
  const redrawn = median(drawn.slice(1).map(({ time }) => time));
  return { redrawn, full: full.time, gaps: found.filter((one) => !one.found).length };
}

/** One row per population and loss. */
export async function* rows({ sizes }) {
  for (const aCase of cases) {
    const { redrawn, full, gaps } = measured(aCase, sizes);
    const within = redrawn <= limits.redrawn && full <= limits.full;
    yield [
      aCase.name,
      milliseconds(redrawn),
      `≤ ${milliseconds(limits.redrawn)}`,
      String(gaps),
      milliseconds(full),
      `≤ ${milliseconds(limits.full)}`,
      within ? 'yes' : 'no',
    ];
  }
}
