import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem, TrainedLearner } from '../../../src/problem/problem.ts';
import { committeeFitting } from '../../../src/simulation/committee/committeeFitting.ts';
import { unitOverlaps } from '../../../src/simulation/committee/unitOverlaps.ts';
import type { Fitting } from '../../../src/simulation/fitting.ts';
import { measureTrained } from '../../../src/simulation/measureTrained.ts';
import { drawSample } from '../../../src/simulation/sample.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import type { Trial } from '../../../src/simulation/trial.ts';
import { trialOptions } from '../problems.ts';
import { committee, committeeProblem, convergedIn } from './committees.ts';

const n = 60;
const rough = { training: { method: 'gradient-descent', iterations: 60, record: 0 } };
const teacher = committee('teacher', rough);
const student = committee('student', { ...rough, hidden: 3, targets: { from: 'teacher' } });
const linear = { name: 'linear', loss: 'square', l2: 1, targets: { from: 'teacher' } };
const signs = { loss: 'logistic', labelSmoothing: 0.05 };
const soft = { targets: { from: 'teacher', mixing: 0.6, temperature: 2 } };
const signed = [
  { ...teacher, ...signs },
  { ...student, ...signs, ...soft, capacity: 0.5 },
  { ...linear, ...signs },
];

const perceptron = { kind: 'perceptron', output: 'logit', beta: 3 };
const cases = {
  'erf units': committeeProblem([teacher, student, linear], { noise: 0.1 }),
  'ramps of another width': committeeProblem(
    [teacher, student].map((learner) => ({ ...learner, activation: 'relu' })),
    { activation: 'relu', hidden: 3 },
  ),
  'sign units': committeeProblem([teacher, student, linear], { activation: 'sign' }),
  'the sign of a committee': committeeProblem(signed, { output: 'sign', noise: 0.2, flips: 0.1 }),
  'signs of signs': committeeProblem(signed, { output: 'sign', activation: 'sign', hidden: 3 }),
  'a logit perceptron': parseProblem({ population: perceptron, alpha: 3, learners: signed }),
  'a mixture': parseProblem({
    population: { kind: 'mixture', rho: 0.3, delta: 1.5, flips: 0.1 },
    alpha: 3,
    learners: [{ name: 'linear', loss: 'logistic', l2: 1 }, ...signed.slice(0, 2)],
  }),
  'a ramp for real labels of a perceptron': parseProblem({
    population: { kind: 'perceptron', output: 'linear', noise: 0.2 },
    alpha: 3,
    learners: [
      { ...teacher, activation: 'relu' },
      { ...linear, bias: true },
    ],
  }),
};

/** Cases that are drawn by both designs, one of them with inputs that only some learners use. */
const inBlocks = new Set(['erf units', 'the sign of a committee']);

describe('the test error of a committee', () => {
  it.each(Object.entries(cases))('is that of fresh samples: %s', (name, problem) => {
    const designs = inBlocks.has(name) ? (['dense', 'matrix-free'] as const) : (['dense'] as const);
    const samples = 20_000;
    for (const design of designs) {
      const answer = simulateTrial(problem, trialOptions({ n, design, testSamples: samples }));
      for (const learner of problem.learners) {
        const { observables, testErrorEmpirical } = convergedIn(answer, learner.name);
        const error = observables.testError as number;
        const isReal = 'output' in problem.population && problem.population.output === 'linear';
        // Of squares the relative variance is 2 to 6 (κ − 1); shares are sampled on both sides.
        const deviation = isReal
          ? error * Math.sqrt(6 / samples)
          : Math.sqrt(error * (1 - error) * (1 / samples + 1 / (256 * n)));
        expect(Math.abs((testErrorEmpirical as number) - error)).toBeLessThan(4 * deviation);
      }
    }
  });

  it('of real labels is half the mean square where a committee makes them', () => {
    const twice = (kind: object) => {
      const problem = parseProblem({ population: kind, alpha: 3, learners: [linearAlone] });
      const { observables } = convergedIn(simulateTrial(problem, trialOptions({ n })), 'linear');
      return observables;
    };
    const linearAlone = { name: 'linear', loss: 'square', l2: 1 };
    // One linear unit is a perceptron; both samples are the same.
    const alone = twice({ kind: 'committee', hidden: 1, activation: 'linear' });
    const usual = twice({ kind: 'perceptron', output: 'linear' });
    for (const name of ['testError', 'trainError', 'gap'] as const) {
      expect(2 * (alone[name] as number)).toBeCloseTo(usual[name] as number, 12);
    }
    for (const name of ['q', 'testLoss', 'trainLoss'] as const) {
      expect(alone[name]).toBeCloseTo(usual[name] as number, 12);
    }
    expect(alone).not.toHaveProperty('m');
  });
});

describe('a permutation of the hidden units', () => {
  /** The observables and overlaps of weights whose units come in some order. */
  function measured(problem: Problem, order: readonly number[]): Record<string, number> {
    const kernels = createKernels();
    const streams = trialStreams(kernels, 'units', 0);
    const sample = drawSample(kernels, problem, { n, design: 'dense' }, streams);
    const trial: Trial = {
      ...{ kernels, problem, n, streams, sample, fitted: new Map() },
      ...{ equations: new Map(), neighbours: new Map(), crossFits: new Map() },
    };
    const learner = problem.learners[0] as TrainedLearner;
    const [hidden, rows] = [order.length, sample.design.rows];
    const weights = kernels.allocate(hidden * n);
    const subject = {
      ...{ name: learner.name, size: n, units: { hidden, activation: learner.activation } },
      ...{ fields: kernels.allocate(rows), weights: kernels.allocate(hidden * n) },
    };
    const drawn = kernels.view(weights, hidden * n);
    order.forEach((unit, place) => {
      for (let i = 0; i < n; i++) drawn[place * n + i] = Math.sin((unit + 1) * (3 * i + 1));
    });
    const fitting = committeeFitting(trial, learner, subject);
    const task = { design: sample.design, active: n } as Parameters<Fitting['writeFields']>[0];
    fitting.writeFields(task, weights, 0);
    const state = fitting.stateAt(weights, 0);
    trial.fitted.set(learner.name, state);
    return { ...measureTrained(trial, learner, state, undefined), ...unitOverlaps(trial) };
  }

  it.each(['erf', 'relu'])('changes no observable (%s)', (activation) => {
    const learner = committee('student', { hidden: 4, activation });
    const problem = committeeProblem([learner], { hidden: 3, activation });
    const expected = measured(problem, [0, 1, 2, 3]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const found = measured(problem, order);
        expect(Object.keys(found)).toEqual(Object.keys(expected));
        // Outputs are sums over units in another order.
        for (const [name, value] of Object.entries(expected)) {
          expect(found[name]).toBeCloseTo(value, 12);
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});
