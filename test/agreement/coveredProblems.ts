import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput } from '../../src/problem/problem.ts';

const mixture = { kind: 'mixture', rho: 0.3, flips: 0.1 } as const;
const sign = { kind: 'perceptron', noise: 0.2, flips: 0.05 } as const;
const logit = { kind: 'perceptron', output: 'logit', beta: 2 } as const;
const linear = { kind: 'perceptron', output: 'linear', noise: 0.3 } as const;

/** A part that is shared, one without labels, and one in between. */
const data = [
  { name: 'shared', share: 0.4 },
  { name: 'bare', share: 0.3, labels: false },
  { name: 'own', share: 0.3 },
];

/** Hinges need no more than the scatter of a sample. */
const training = { tolerance: 1e-4 };

const teacher = { name: 'teacher', l2: 0.2 } as const;
const from = { from: 'teacher' } as const;

const inputs: Record<string, Omit<ProblemInput, 'alpha'>> = {
  'logistic distillation of logit labels': {
    population: logit,
    learners: [
      { ...teacher, loss: 'logistic' },
      { name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.5, targets: from },
    ],
  },
  'self-distillation of real labels in three stages, with fresh inputs': {
    population: linear,
    data,
    learners: [
      { ...teacher, loss: 'square', on: ['shared', 'own'] },
      { name: 'second', loss: 'square', l2: 0.3, targets: { ...from, mixing: 0.7 } },
      { name: 'third', loss: 'square', l2: 0.2, on: ['bare'], targets: { from: 'second' } },
    ],
  },
  'a student on samples of its own, some without labels': {
    population: mixture,
    data,
    learners: [
      { ...teacher, loss: 'logistic', on: ['shared'] },
      {
        ...{ name: 'student', loss: 'logistic', l2: 0.1, capacity: 0.6, on: ['bare', 'own'] },
        targets: { ...from, mixing: 0.5, temperature: 2 },
      },
    ],
  },
  'a squared hinge taught by a hinge': {
    population: mixture,
    learners: [
      { ...teacher, loss: 'hinge', l2: 0.5, training },
      { name: 'student', loss: 'squared-hinge', l2: 0.05, targets: { ...from, mixing: 0.5 } },
    ],
  },
  'a hinge taught by a squared hinge on fewer samples': {
    population: sign,
    data,
    learners: [
      { ...teacher, loss: 'squared-hinge', on: ['shared'] },
      {
        ...{ name: 'student', loss: 'hinge', l2: 0.3, labelSmoothing: 0.1, training },
        targets: { ...from, mixing: 0.5, temperature: 2 },
      },
    ],
  },
  'the signs of a teacher as labels, with bare samples': {
    population: sign,
    data,
    learners: [
      { ...teacher, loss: 'logistic', on: ['shared'] },
      { name: 'student', loss: 'logistic', l2: 0.1, targets: { ...from, hard: true } },
      { name: 'hinge', loss: 'hinge', l2: 0.4, targets: { ...from, hard: true }, training },
    ],
  },
};

/**
 * Problems that together have every population, loss, kind of target and kind of part, by what they
 * show.
 */
export const coveredProblems: Record<string, Problem> = Object.fromEntries(
  Object.entries(inputs).map(([name, input]) => [name, parseProblem({ ...input, alpha: 1.2 })]),
);
