import { describe, expect, it } from 'vitest';
import { openQuestion } from '../../../../src/explorer/worker/openQuestion.ts';
import { bayesBounds } from '../../../../src/explorer/worker/views/bayesBound.ts';
import { parseProblem } from '../../../../src/problem/parseProblem.ts';
import { solveTheory } from '../../../../src/theory/solveTheory.ts';

const population = { kind: 'mixture', rho: 0.2, delta: 1 };
const student = { name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.5 };

function experiment(changes: object = {}) {
  return openQuestion({
    title: 'a figure',
    problem: { population, alpha: 3, learners: [student] },
    axes: { alpha: '1:8:8' },
    curves: [{ label: 'student', learner: 'student' }],
    figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
    ...changes,
  });
}

describe('bayesBounds', () => {
  it('is the Bayes-optimal test error with all inputs, and with those of the student', () => {
    const bounds = bayesBounds(experiment(), true);
    expect(bounds.map(({ label }) => label)).toEqual(['Bayes bound', 'Bayes bound, η = 0.5']);
    for (const [i, capacity] of [1, 0.5].entries()) {
      const learners = [{ kind: 'bayes-optimal', name: 'best', capacity }];
      const best = solveTheory(parseProblem({ population, alpha: 4, learners })).learners['best'];
      const own = best?.converged === true ? best.observables.testError : undefined;
      expect(bounds[i]?.y[3]).toBe(own);
      expect(bounds[i]?.x[3]).toBe(4);
    }
  });

  it('is left out where the figure draws a Bayes-optimal learner or another observable', () => {
    const learners = [student, { kind: 'bayes-optimal', name: 'best' }];
    const curves = [{ label: 'best', learner: 'best' }];
    const problem = { population, alpha: 3, learners };
    expect(bayesBounds(experiment({ problem, curves }), true)).toEqual([]);
    const figure = { x: 'alpha', y: 'trainError', xLabel: 'α', yLabel: 'ε' };
    expect(bayesBounds(experiment({ figure }), true)).toEqual([]);
  });

  it('waits until numbers may be computed, and then knows them', () => {
    const problem = { population: { ...population, rho: 0.123 }, alpha: 3, learners: [student] };
    expect(bayesBounds(experiment({ problem }), false)).toEqual([]);
    const bounds = bayesBounds(experiment({ problem }), true);
    expect(bounds).toHaveLength(2);
    expect(bayesBounds(experiment({ problem }), false)).toEqual(bounds);
  });
});
