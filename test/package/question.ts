import { parseProblem, simulate, solve } from '../../src/index.ts';

const problem = {
  population: { kind: 'mixture', rho: 0.2 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    { name: 'student', loss: 'square', l2: 0.1, capacity: 0.5, targets: { from: 'teacher' } },
  ],
};
const options = { n: 60, trials: 3, seed: 'package' };

/** A module that answers a question with the installed package and hands the answer's JSON to `tell`. */
export function answering(tell: string): string {
  return `
import { parseProblem, simulate, solve } from 'quenched';
const problem = parseProblem(${JSON.stringify(problem)});
const simulation = simulate(problem, ${JSON.stringify(options)});
${tell}(JSON.stringify({ theory: solve(problem), simulation }));
`;
}

/** What the sources answer, as it comes out of JSON. */
export function answered(): { theory: unknown; simulation: unknown } {
  const stated = parseProblem(problem);
  const simulation = simulate(stated, options);
  return JSON.parse(JSON.stringify({ theory: solve(stated), simulation })) as ReturnType<
    typeof answered
  >;
}
