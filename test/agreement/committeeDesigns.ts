import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem } from '../../src/problem/problem.ts';

const descent = { method: 'gradient-descent', iterations: 25, record: 0, init: 0.5 };
const units = { hidden: 2, activation: 'erf', l2: 0.1, training: descent };

/** A committee as a teacher and a narrower student that sees half of the inputs. */
function pair(population: object, loss: object): Problem {
  return parseProblem({
    population: { kind: 'committee', hidden: 3, activation: 'erf', ...population },
    alpha: 2,
    learners: [
      { name: 'teacher', ...units, ...loss, hidden: 3 },
      { name: 'student', ...units, ...loss, capacity: 0.5, targets: { from: 'teacher' } },
    ],
  });
}

/** Problems with committees on which both designs are drawn. */
export const committeeProblems = {
  'real labels': pair({ noise: 0.2 }, { loss: 'square' }),
  'labels ±1': pair({ output: 'sign', noise: 0.2, flips: 0.05 }, { loss: 'logistic' }),
};
