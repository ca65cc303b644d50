import { expect, it } from 'vitest';
import { estimate } from '../../src/answer/estimate.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { TrainedLearner } from '../../src/problem/problem.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import type { Trajectory } from '../../src/simulation/trialAnswer.ts';
import { studentTwoSided } from '../../src/sweep/studentT.ts';
import { solved } from '../theory/problems.ts';

const population = { kind: 'perceptron', output: 'linear', noise: 0.25 } as const;
const [alpha, l2, step, n] = [2, 0.05, 0.01, 300];

/** The recorded trajectory of gradient descent with small steps, trial by trial. */
function trajectories(trials: number): Trajectory[] {
  const training = { method: 'gradient-descent', step, iterations: 400, record: 50 } as const;
  const learners = [{ name: 'descent', loss: 'square', l2, training } as const];
  const problem = parseProblem({ population, alpha, learners });
  expect((problem.learners[0] as TrainedLearner).bias).toBe(false);
  return Array.from({ length: trials }, (_, trial) => {
    const options = { n, seed: 'early', trial, design: 'dense', testSamples: 0 } as const;
    const answer = simulateTrial(problem, options).learners['descent'];
    if (!answer?.converged || answer.trajectory === undefined) throw new Error('no trajectory');
    return answer.trajectory;
  });
}

it('recorded descent of small steps follows the closed form of gradient flow', () => {
  const recorded = trajectories(8);
  const [first] = recorded as [Trajectory];
  const names = ['testError', 'trainError', 'trainLoss'] as const;
  const level = 1e-3 / (names.length * first.iteration.length);
  first.iteration.forEach((iteration, at) => {
    if (iteration === 0) return;
    const training = { method: 'gradient-flow', time: step * iteration } as const;
    const learners = [{ name: 'flow', loss: 'square', l2, training } as const];
    const theory = solved({ population, alpha, learners }, 'flow');
    for (const name of names) {
      const { mean, stderr } = estimate(
        recorded.map((trajectory) => (trajectory[name] as number[])[at] as number),
      );
      // In a mode of rate x steps of ε are ahead of the flow by ε x²t e^{−xt}/2 ≤ .27 ε/t ≤ .006;
      // finite size adds (1 + |value|)/N.
      const allowed = 0.01 + (1 + theory[name]) / n;
      const excess = Math.max(0, Math.abs(mean - theory[name]) - allowed);
      const chance = studentTwoSided(excess / (stderr ?? NaN), recorded.length - 1);
      expect(chance, `${name} at ${iteration}: ${mean} against ${theory[name]}`).toBeGreaterThan(
        level,
      );
    }
  });
});
