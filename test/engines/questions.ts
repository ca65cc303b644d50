import { designsFor } from '../../src/simulation/design/designKind.ts';
import type { DesignKind } from '../../src/simulation/design/designKind.ts';

/** An axis with its grid, and the figure that every experiment has to have. */
function along(x: string, grid: string) {
  return { axes: { [x]: grid }, figure: { x, y: 'testError', xLabel: x, yLabel: 'ε' } };
}

/** Fewer samples than inputs, and more: closed forms differ. */
const samples = along('alpha', '0.5,2');

/** Every kind of learner and trainer, mask, temperature, mixing, scale and smoothing. */
const mixture = {
  ...samples,
  title: 'Mixture',
  problem: {
    population: { kind: 'mixture', rho: 0.3, delta: 1.5 },
    alpha: 1,
    learners: [
      { name: 'oracle', kind: 'bayes-optimal' },
      { name: 'teacher', loss: 'logistic', l2: 0.1 },
      {
        name: 'student',
        loss: 'logistic',
        l2: 0.01,
        capacity: 0.5,
        labelSmoothing: 0.1,
        targets: { from: 'teacher', mixing: 0.7, temperature: 2, scale: 'hinton' },
      },
      {
        name: 'stopped',
        loss: 'logistic',
        l2: 0.3,
        targets: { from: 'oracle', mixing: 0.4 },
        training: { method: 'gradient-descent', iterations: 25, record: 10 },
      },
      { name: 'square', loss: 'square', l2: 0.5, labelSmoothing: 0.2 },
      {
        name: 'solved',
        loss: 'square',
        l2: 0.2,
        capacity: 0.7,
        targets: { from: 'square', mixing: 1.3 },
        training: { method: 'closed-form' },
      },
    ],
  },
};

/** Learners with and without a bias: the test error is arccos or the bivariate normal law. */
const perceptron = {
  ...samples,
  title: 'Perceptron',
  problem: {
    population: { kind: 'perceptron', noise: 0.2 },
    alpha: 1,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.1 },
      {
        name: 'student',
        loss: 'logistic',
        l2: 0.05,
        bias: true,
        capacity: 0.6,
        targets: { from: 'teacher', mixing: 0.5, temperature: 3 },
      },
      { name: 'solved', loss: 'square', l2: 0.3, training: { method: 'closed-form' } },
      { name: 'posterior', kind: 'bayes-optimal' },
      {
        name: 'messages',
        loss: 'logistic',
        l2: 0.1,
        targets: { from: 'posterior', mixing: 0.6 },
        training: { method: 'amp' },
      },
    ],
  },
};

/** Ridges on one sample: fits that are shared, factorised once, or begun from their neighbours. */
const path = {
  ...along('learners.solved.l2', '0.1,0.5,2'),
  title: 'Path',
  problem: {
    population: { kind: 'mixture', rho: 0.4 },
    alpha: 1.5,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.1 },
      { name: 'solved', loss: 'square', l2: 0.1, training: { method: 'closed-form' } },
      { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'solved' } },
    ],
  },
};

/** Parts of the sample, with and without labels, and hinges, hard targets, logit labels and flips. */
const parts = {
  ...samples,
  title: 'Parts',
  problem: {
    population: { kind: 'perceptron', output: 'logit', beta: 2, flips: 0.1 },
    alpha: 1,
    data: [
      { name: 'shared', share: 0.4 },
      { name: 'bare', share: 0.3, labels: false },
      { name: 'own', share: 0.3 },
    ],
    learners: [
      { name: 'teacher', loss: 'squared-hinge', l2: 0.2, on: ['shared'] },
      {
        ...{ name: 'student', loss: 'hinge', l2: 0.5, capacity: 0.6, labelSmoothing: 0.1 },
        targets: { from: 'teacher', mixing: 0.5, temperature: 2 },
      },
      {
        ...{ name: 'copy', loss: 'logistic', l2: 0.1, on: ['bare'] },
        targets: { from: 'teacher', hard: true },
      },
      {
        ...{ name: 'solved', loss: 'square', l2: 0.3, on: ['shared', 'own'] },
        training: { method: 'closed-form' },
      },
    ],
  },
};

/** Real labels, of which learners of half the inputs know less. */
const linear = {
  ...samples,
  title: 'Linear',
  problem: {
    population: { kind: 'perceptron', output: 'linear', noise: 0.3 },
    alpha: 1,
    learners: [{ name: 'solved', loss: 'square', l2: 0.3, capacity: 0.5 }],
  },
};

/** Both cures of distillation, what chooses and diagnoses them, and learners on points. */
const cured = {
  ...samples,
  title: 'Cured',
  problem: {
    population: { kind: 'mixture', rho: 0.4, flips: 0.1 },
    alpha: 1,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.5, memory: 0.3 },
      {
        ...{ name: 'student', loss: 'square', l2: 0.5, capacity: 0.5 },
        targets: {
          ...{ from: 'teacher', crossFit: { folds: 2 } },
          correction: { kind: 'bounded', crossValidated: true, scale: 'logit' },
        },
      },
      {
        ...{ name: 'tempered', loss: 'logistic', l2: 0.5 },
        targets: { from: 'teacher', temperature: 2, correction: { kind: 'orthogonal' } },
      },
      {
        ...{ name: 'left', loss: 'logistic', l2: 0.5 },
        targets: { from: 'teacher', crossFit: { folds: 'leave-one-out' } },
      },
      { name: 'forest', kind: 'forest', trees: 2, depth: 3 },
      {
        ...{
          name: 'kernel',
          kind: 'kernel-ridge',
          kernel: { kind: 'gaussian', width: 2 },
          l2: 0.5,
        },
        targets: { from: 'forest' },
      },
    ],
    information: true,
    diagnostics: true,
  },
};

/** Learners of several classes, on rows that are drawn. */
const table = {
  ...along('learners.student.l2', '0.1,1'),
  title: 'Table',
  problem: {
    protocol: 'table',
    set: 'simulated',
    simulated: { signal: 40, nuisance: 20, classes: 2 },
    samples: 60,
    testSamples: 100,
    information: true,
    learners: [
      { name: 'teacher', kind: 'softmax', loss: 'cross-entropy', l2: 0.1 },
      {
        ...{ name: 'student', kind: 'softmax', loss: 'cross-entropy', l2: 0.1 },
        targets: { from: 'teacher', temperature: 2, crossFit: { folds: 3 } },
      },
      { name: 'network', kind: 'network', hidden: 3, training: { steps: 30 } },
      {
        ...{ name: 'pupil', kind: 'network', hidden: 3, training: { steps: 40 } },
        targets: { from: 'network', method: 'rid' },
      },
    ],
  },
};

/** Every activation, a teacher that still learns and leaves a plateau, decay, noise, a second layer. */
const online = {
  ...along('networks.student.rate', '0.1,0.2'),
  title: 'Online',
  problem: {
    protocol: 'online',
    time: 20,
    records: 4,
    networks: [
      { name: 'truth', hidden: 2, activation: 'sign', noise: 0.1 },
      { name: 'other', hidden: 1, activation: 'linear' },
      {
        ...{ name: 'teacher', hidden: 2, activation: 'erf', learnsFrom: 'truth', rate: 1 },
        ...{ noise: 0.2, outputRate: 0.3, init: { overlaps: { truth: { same: 0.2 } } } },
      },
      {
        ...{ name: 'student', hidden: 1, activation: 'relu', learnsFrom: 'teacher', rate: 0.2 },
        ...{ decay: 0.2, targets: { from: 'other', mixing: 0.3 } },
      },
    ],
    information: { noise: 0.1 },
  },
};

/** Features that show task, nuisance and noise, and a student between two of them. */
const features = {
  ...along('student.angle', '0,50'),
  title: 'Features',
  problem: {
    protocol: 'features',
    teacher: {
      features: [
        { task: 1, noise: 0.2 },
        { task: 0.3, nuisance: 2 },
        { nuisance: -1, noise: 1 },
      ],
    },
    student: { angle: 0, noise: 0.3 },
  },
};

/** An experiment with each design of its protocol, by name. */
function withDesigns<Experiment extends { title: string }>(
  experiment: Experiment,
  protocol: keyof typeof designsFor,
  learners: readonly string[],
  designs: readonly DesignKind[] = designsFor[protocol],
) {
  return designs.map((design) => {
    const asked = {
      ...experiment,
      simulate: { n: 60, trials: 3, design },
      curves: learners.map((name) => ({ label: name, learner: name })),
    };
    return [`${experiment.title.toLowerCase()}, ${design}`, asked] as const;
  });
}

/** Each of the experiments on a sample with each design, by name. */
export const sampleQuestions = Object.fromEntries(
  [mixture, perceptron, path, parts, linear].flatMap((experiment) =>
    withDesigns(
      experiment,
      'batch',
      experiment.problem.learners.map(({ name }) => name),
    ),
  ),
);

/** The experiments that every engine answers, by name: each of the above with each design. */
export const questions: Record<string, object> = {
  ...sampleQuestions,
  ...Object.fromEntries(withDesigns(online, 'online', ['teacher', 'student'])),
  ...Object.fromEntries(withDesigns(cured, 'batch', namesOf(cured), ['dense'])),
  ...Object.fromEntries(withDesigns(table, 'table', namesOf(table))),
  ...Object.fromEntries(withDesigns(features, 'features', ['student'])),
};

function namesOf({ problem }: { problem: { learners: readonly { name: string }[] } }): string[] {
  return problem.learners.map(({ name }) => name);
}
