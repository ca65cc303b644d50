import { minNormRegression } from '../../theory/ridge/ridgeRegression.ts';
import { selfDistillation } from '../../theory/ridge/selfDistillation.ts';
import type { SelfDistillation } from '../../theory/ridge/selfDistillation.ts';
import { weakToStrong } from '../../theory/ridge/weakToStrong.ts';
import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

/** One learner with square loss, by chain state evolution. */
function ridgeLearner(output: 'linear' | 'sign', noise: number, alpha: number, l2: number) {
  const learners = [{ name: 'teacher', loss: 'square' as const, l2 }];
  const population = { kind: 'perceptron' as const, output, noise };
  return solvedOnce({ population, alpha, learners });
}

/** α and the excess error of min-norm least squares at label noise .25. */
const minNorm: readonly Oracle[] = (
  [
    [0.5, '.75'],
    [0.9, '2.35'],
    [1.1, '2.5'],
    [2, '.25'],
  ] as const
).map(([alpha, reference]) => ({
  name: `least squares of least norm, noise 0.25, α = ${alpha}: excess error`,
  source: 'Hastie et al. 2022, arXiv:1903.08560, theorem 1',
  reference,
  compute: () => minNormRegression(alpha, 0.25).excess,
}));

/** Noise, λ, α and the mean squared error of ridge regression. */
const ridge: readonly Oracle[] = (
  [
    [0, 1, 0.5, '.674437'],
    [0, 1, 1, '.447214'],
    [0, 1, 2, '.207107'],
    [0, 1, 4, '.065248'],
    [0.25, 0.25, 0.5, '.640388'],
    [0.25, 0.25, 1, '.390388'],
    [0.25, 0.25, 2, '.175391'],
    [0.25, 0.25, 4, '.075184'],
  ] as const
).map(([noise, l2, alpha, reference]) => ({
  name: `ridge regression, noise ${noise}, λ = ${l2}, α = ${alpha}: test error`,
  source: 'Dobriban & Wager 2018, arXiv:1507.03003, theorem 2.1',
  reference,
  compute: () => observableOf(ridgeLearner('linear', noise, alpha, l2)(), 'teacher', 'testError'),
}));

const atOne = ridgeLearner('linear', 0, 1, 1);

const ridgeParameters: readonly Oracle[] = (
  [
    ['m', '.381966'],
    ['q', '.211146'],
  ] as const
).map(([observable, reference]) => ({
  name: `ridge regression, no noise, λ = 1, α = 1: ${observable}`,
  source: 'Dobriban & Wager 2018, arXiv:1507.03003, theorem 2.1',
  reference,
  compute: () => observableOf(atOne(), 'teacher', observable),
}));

/** n = 3000 samples of p = 1500 inputs, l = .2 in XᵀX/n + l: α = n/p and λ = αl. */
const distilled = (): SelfDistillation => selfDistillation({ alpha: 2, l2: 2 * 0.2, noise: 1 });

const distillationPaper = 'Dang, Patil & Rinaldo 2026, arXiv:2602.17565';

/**
 * The risk is a parabola R(ξ) in the mixing, so that three numbers give the fourth. The 1.4125 that
 * is quoted beside them, of samples, is below the Bayes risk of this setting, √2 = 1.4142, which no
 * average over samples can be.
 */
const parabola =
  'lowest point of the parabola through the other three (1.4125 is quoted, below the Bayes risk √2)';

/** Risks there include the label noise. */
const selfDistilled: readonly Oracle[] = (
  [
    ['risk of the ridge teacher', '1.4840', () => 1 + distilled().ridge, distillationPaper],
    ['risk of the pure student', '1.4160', () => 1 + distilled().pure, distillationPaper],
    ['risk of the optimally mixed student', '1.4158', () => 1 + distilled().mixed, parabola],
    ['best mixing', '.9536', () => distilled().mixing, distillationPaper],
  ] as const
).map(([quantity, reference, compute, source]) => ({
  name: `ridge self-distillation, n = 3000, p = 1500, l = 0.2, noise 1: ${quantity}`,
  source,
  reference,
  compute,
}));

/** g = p/n: α = 1/g and λ = l/g. */
const teacher = { alpha: 1 / 0.5, l2: 0.05 / 0.5, noise: 1 };
const student = { alpha: 1 / 0.75, l2: 0.4 / 0.75 };

const labelledAndFresh = solvedOnce({
  population: { kind: 'perceptron', output: 'linear', noise: 1 },
  alpha: teacher.alpha + student.alpha,
  data: [
    { name: 'labelled', share: teacher.alpha / (teacher.alpha + student.alpha) },
    { name: 'fresh', share: student.alpha / (teacher.alpha + student.alpha), labels: false },
  ],
  learners: [
    { name: 'teacher', loss: 'square', l2: teacher.l2, on: ['labelled'] },
    {
      name: 'student',
      loss: 'square',
      l2: student.l2,
      on: ['fresh'],
      targets: { from: 'teacher' },
    },
  ],
});

const freshInputs: readonly Oracle[] = (
  [
    ['teacher', '.734', () => observableOf(labelledAndFresh(), 'teacher', 'testError')],
    ['student', '.557', () => observableOf(labelledAndFresh(), 'student', 'testError')],
    ['student in closed form', '.557', () => weakToStrong(teacher, student).excess],
  ] as const
).map(([who, reference, compute]) => ({
  name: `weak-to-strong ridge on fresh inputs, g₁ = 0.5, g₂ = 0.75: excess error, ${who}`,
  source: 'by independent simulation of the two regressions',
  reference,
  compute,
}));

/** A ridge that leaves nothing but the sum of the labelled inputs: w ∝ Σ y x up to 1/λ. */
const overwhelming = 1e9;

const hebb: readonly Oracle[] = (
  [
    [1, '.285634'],
    [5, '.162614'],
  ] as const
).map(([alpha, reference]) => ({
  name: `Hebb's rule as the limit of a large ridge, sign perceptron, α = ${alpha}: test error`,
  source: 'arccos√(2α/(2α+π))/π (Vallet 1989)',
  reference,
  compute: () =>
    observableOf(ridgeLearner('sign', 0, alpha, overwhelming)(), 'teacher', 'testError'),
}));

/** Linear regression, its distillation, and Hebb's rule as the limit of a large ridge. */
export const ridgeOracles: readonly Oracle[] = [
  ...minNorm,
  ...ridge,
  ...ridgeParameters,
  ...selfDistilled,
  ...freshInputs,
  ...hebb,
];
