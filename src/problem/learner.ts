import { z } from 'zod';
import { correctionSchema } from './correction.ts';
import type { Correction } from './correction.ts';
import { crossFitSchema } from './crossFit.ts';
import { featuresSchema } from './features.ts';
import { learnerShape } from './learnerShape.ts';
import { nameSchema } from './name.ts';
import { orOptimal } from './optimal.ts';
import { forestSchema } from './points/forestLearner.ts';
import { kernelRidgeSchema } from './points/kernelRidgeLearner.ts';
import type { Determined } from './optimal.ts';
import { trainableActivations } from './unitActivation.ts';

/**
 * Targets taken from an earlier learner with field h̃ (2012.00194, eq. 3):
 * logistic (1−χ) ℓ(y,h) + χ H(σ(h̃/T), σ(h/T)); square (1−χ)½(y−h)² + χ½(h̃−h)².
 * Targets are fields, so a learner may distil one that was trained with another loss.
 */
export const targetsSchema = z
  .strictObject({
    from: nameSchema.describe('The learner whose field is the target; it must come earlier.'),
    mixing: orOptimal(z.number())
      .default(1)
      .describe(
        'χ, the weight of the target against the label; beyond [0, 1] only where the loss stays convex.',
      ),
    temperature: orOptimal(z.number().gt(0))
      .default(1)
      .describe(
        'T, the temperature of both fields; without effect on the square loss, which distils fields.',
      ),
    scale: z
      .enum(['none', 'hinton'])
      .default('none')
      .describe(
        '`hinton` multiplies the distillation term by T²; without effect on the square loss.',
      ),
    hard: z
      .boolean()
      .default(false)
      .describe(
        "Whether sign(h̃) is the target: a label with weight χ in the learner's own loss, T = 1.",
      ),
    crossFit: crossFitSchema
      .optional()
      .describe(
        'Targets from copies of the source that were not trained on the sample in question.',
      ),
    correction: correctionSchema
      .optional()
      .describe(
        "What the labels say beyond the source's field, added to the targets on samples with labels.",
      ),
  })
  .describe('Logistic: (1−χ) ℓ(y,h) + χ H(σ(h̃/T), σ(h/T)); square: (1−χ)½(y−h)² + χ½(h̃−h)².');

/** Where committees start, whose objective has more than one minimum. */
const startSchema = {
  restarts: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Random starts, the best end of which by the objective is kept; committees only, default 1.',
    ),
  init: z
    .number()
    .gt(0)
    .optional()
    .describe(
      'Deviation of the Gaussian weights that descent starts from; committees only, default 1.',
    ),
};

const minimiseSchema = z
  .strictObject({
    method: z.literal('minimise').optional().default('minimise'),
    tolerance: z
      .number()
      .gt(0)
      .lt(1)
      .default(1e-8)
      .describe(
        'Stop at ‖gradient‖ / ‖gradient at zero‖ in the coordinates (w, √N b). A hinge has subgradients, at margins that may be off by as much, in root mean square.',
      ),
    iterations: z
      .int()
      .min(1)
      .default(20_000)
      .describe('Products with the data after which the learner counts as not converged.'),
    ...startSchema,
  })
  .describe('Train until the gradient vanishes.');

const gradientDescentSchema = z
  .strictObject({
    method: z.literal('gradient-descent'),
    step: z
      .number()
      .gt(0)
      .optional()
      .describe('Fixed step in the coordinates (w, √N b); default: 1 / (bound on the curvature).'),
    iterations: z.int().min(1).default(1_000).describe('Steps.'),
    tolerance: z
      .number()
      .min(0)
      .lt(1)
      .default(0)
      .describe('Stop early at this relative gradient norm; 0 runs all iterations.'),
    record: z
      .int()
      .min(0)
      .default(10)
      .describe('Record the trajectory every so many iterations; 0 records nothing.'),
    ...startSchema,
  })
  .describe('Gradient descent with a fixed step, from zero unless the learner is a committee.');

const closedFormSchema = z
  .strictObject({ method: z.literal('closed-form') })
  .describe('Normal equations by Cholesky factorisation; square loss only.');

const gradientFlowSchema = z
  .strictObject({
    method: z.literal('gradient-flow'),
    time: z
      .number()
      .gt(0)
      .describe('When it stops, in units in which descent with step ε takes time/ε steps.'),
    targets: z
      .enum(['final', 'concurrent'])
      .default('final')
      .describe(
        "Targets are the source's `final` fields, or `concurrent` ones: those that the source has at the same time of its own flow.",
      ),
  })
  .describe(
    'Gradient flow dw/dt = −∇ from w = 0, without a bias; square loss only. Stopping early is a ridge of about 1/time.',
  );

/**
 * Approximate message passing (Donoho, Maleki & Montanari 2009; Rangan 2011): for Gaussian inputs
 * it ends at the minimiser, in a number of iterations that does not grow with N.
 */
const ampSchema = z
  .strictObject({
    method: z.literal('amp'),
    tolerance: z
      .number()
      .gt(0)
      .lt(1)
      .default(1e-10)
      .describe(
        'Stop when weights and fields are what each asks of the other, to this relative accuracy.',
      ),
    iterations: z
      .int()
      .min(1)
      .default(1_000)
      .describe(
        'After so many iterations, of two products with the data each, it counts as not converged.',
      ),
    damping: z
      .number()
      .min(0)
      .lt(1)
      .default(0)
      .describe('Share of the old weights in the new ones.'),
  })
  .describe('Approximate message passing, which ends at the minimiser for Gaussian inputs.');

/** How a learner is brought to its minimum, or only part of the way. */
export const trainingSchema = z.discriminatedUnion('method', [
  minimiseSchema,
  ampSchema,
  gradientDescentSchema,
  gradientFlowSchema,
  closedFormSchema,
]);

/**
 * A learner that minimises Σ_μ ℓ(y_μ, h_μ) + (λ/2)‖w‖² over (w, b), h = w·x/√N + b, or as a
 * committee Σ_μ ℓ(y_μ, h_μ) + (λ/2) Σ_k ‖w_k‖² over its w_k, h = Σ_k g(w_k·x/√N).
 */
export const trainedLearnerSchema = z
  .strictObject({
    kind: z.literal('trained').optional().default('trained'),
    ...learnerShape,
    hidden: z.int().min(1).default(1).describe('K, the number of hidden units.'),
    activation: z
      .enum(trainableActivations)
      .default('linear')
      .describe('g of every hidden unit; one linear unit is the perceptron.'),
    loss: z
      .enum(['logistic', 'square', 'hinge', 'squared-hinge'])
      .describe('ℓ of field and label.'),
    on: z
      .array(nameSchema)
      .min(1)
      .optional()
      .describe('The parts of the sample that it trains on; default: all of them.'),
    l2: orOptimal(z.number().min(0)).describe(
      'λ, against the sum of the losses; `optimal` is the one of least test error, by theory.',
    ),
    bias: z
      .boolean()
      .optional()
      .describe(
        'Whether a bias is learnt (never regularised); default: true for a perceptron on a mixture.',
      ),
    labelSmoothing: z
      .number()
      .min(0)
      .lt(0.5)
      .default(0)
      .describe('ε, labels become y(1−ε) + (1−y)ε on {0,1}.'),
    features: featuresSchema
      .optional()
      .describe(
        'Random features that take the place of the inputs; default: none, the inputs themselves.',
      ),
    memory: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe(
        'c, the share of the labels it was trained on that it remembers: to those who learn from it, it shows (1−c) g + c y on these samples, g what its field asks for, and g on all others. With c = 1 it interpolates (2104.09732, §3: a teacher whose training error says nothing). Default: 0.',
      ),
    targets: targetsSchema
      .optional()
      .describe('Without targets a learner learns from the labels alone.'),
    training: trainingSchema.prefault({}).describe('How it is trained.'),
  })
  .describe(
    'Minimises Σ_μ ℓ(y_μ, h_μ) + (λ/2)‖w‖², h = w·x/√N + b, or as a committee h = Σ_k g(w_k·x/√N).',
  );

/**
 * The best learner there is for whom the population is known. On the mixture w = v + √(Δ/α) ξ with ξ
 * independent of the sample, b = ½Δ(1+Δ/α) log(ρ/(1−ρ)) (2012.00194, §3), which needs no training;
 * on the perceptron the posterior mean of w* given the labelled samples, found by approximate
 * message passing from w = 0 (Barbier et al. 2019, arXiv:1708.03395); on a committee of two sign
 * units that of both weights, from a tiny random start (Aubin et al. 2018, arXiv:1806.05451).
 */
export const bayesLearnerSchema = z
  .strictObject({
    kind: z.literal('bayes-optimal'),
    ...learnerShape,
  })
  .describe(
    'The best learner there is for whom the population is known: mixture, perceptron, committee of two sign units.',
  );

/** Any learner; one that does not say its kind is trained. */
export const learnerSchema = z.discriminatedUnion('kind', [
  trainedLearnerSchema,
  bayesLearnerSchema,
  kernelRidgeSchema,
  forestSchema,
]);

/** Targets from an earlier learner, with every default written in that a file may leave out. */
export type TargetFields = Determined<z.output<typeof targetsSchema>>;

/** Targets from an earlier learner, with every default written in; one that corrects nothing is absent. */
export type Targets = Omit<TargetFields, 'correction'> & { correction?: Correction };

/** A Bayes-optimal learner, with every default written in. */
export type BayesLearner = z.output<typeof bayesLearnerSchema>;
