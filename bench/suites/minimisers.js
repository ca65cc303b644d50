/**
 * The program's minimiser and its rivals on one learner, from well-posed to nearly separable
 * samples: products with the data and time to a relative gradient of 1e-8.
 */
import { designCurvature } from '../../build/problem/curvatureBound.js';
import { minimise } from '../../build/simulation/training/minimise.js';
import { riskObjective } from '../../build/simulation/training/objective.js';
import { learningTask } from '../learningTask.js';
import { median } from '../measure/statistics.js';
import { milliseconds } from '../report/format.js';
import { acceleratedGradient } from '../rivals/acceleratedGradient.js';
import { limitedMemory } from '../rivals/limitedMemory.js';
import { newtonConjugateGradient } from '../rivals/newtonConjugateGradient.js';

export const title = 'Minimisers';

const points = [2, 4, 6, 10].flatMap((alpha) => [
  { alpha, l2: 0.1 },
  { alpha, l2: 1e-5 },
  { alpha, l2: 1e-5, capacity: 0.5 },
]);

export const sizes = { inputs: 1000, points: [{ alpha: 2, l2: 0.01 }, ...points], rounds: 3 };

export const tiny = { inputs: 100, points: [{ alpha: 4, l2: 0.1 }], rounds: 1 };

/** Products after which a minimiser has lost. */
const MOST = 1500;

const minimisers = {
  'the program': (objective, options) => minimise(objective, options).converged,
  'L-BFGS, depth 5': limitedMemory(5),
  'depth 10': limitedMemory(10),
  'depth 20': limitedMemory(20),
  'depth 50': limitedMemory(50),
  'Newton–CG': newtonConjugateGradient,
  'accelerated gradient': acceleratedGradient,
};

export const columns = ['products, time', ...Object.keys(minimisers)];

/** Milliseconds and products of one minimisation from zero. */
function train(run, { problem, task }) {
  const { kernels } = task.design;
  const mark = kernels.mark();
  const start = performance.now();
  const objective = riskObjective(task);
  const [learner] = problem.learners;
  // The logistic loss has second derivatives of at most ¼; 10% for what a finite sample adds.
  const largest = 0.275 * designCurvature(learner, true, problem.population, problem.alpha);
  const curvature = largest + learner.l2;
  const converged = run(objective, { tolerance: 1e-8, iterations: MOST, curvature });
  const time = performance.now() - start;
  kernels.release(mark);
  return { time, products: converged ? objective.products() : Infinity };
}

function cell(products, time) {
  return Number.isFinite(products) ? `${products}, ${milliseconds(time)}` : `over ${MOST}`;
}

/** One row per learner: what every minimiser needed, by turns. */
export async function* rows({ sizes: { inputs, points: learners, rounds } }) {
  for (const learner of learners) {
    const subject = learningTask({ loss: 'logistic', inputs, ...learner });
    const runs = Object.values(minimisers).map((run) => ({ run, times: [], products: 0 }));
    for (let round = -1; round < rounds; round++) {
      for (const entry of runs) {
        const { time, products } = train(entry.run, subject);
        if (round >= 0) entry.times.push(time);
        entry.products = products;
      }
    }
    const { alpha, l2, capacity } = learner;
    yield [
      `α = ${alpha}, λ = ${l2}${capacity === undefined ? '' : `, η = ${capacity}`}`,
      ...runs.map(({ times, products }) => cell(products, median(times))),
    ];
  }
}
