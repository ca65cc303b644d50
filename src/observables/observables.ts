import { diagnosisNames } from './diagnostics/diagnoseTeacher.ts';

/**
 * What both roads answer with, per learner. Conventions: m = w·v/N (or w·w*∕N), q = ‖w‖²/N,
 * `testError` the misclassification rate on fresh data, `testLoss` and `trainLoss` the learner's
 * own data term per sample (ridge excluded) on fresh and on training data, `gap` = testError −
 * trainError. A Bayes-optimal learner has no data term, hence no losses.
 *
 * On the mixture a field is Gaussian given the cloud, so that with $H(x) = \int_x^\infty
 * e^{-t^2/2}\,dt/\sqrt{2\pi}$ (Mignacco et al. 2020, arXiv:2002.11544, eq. 8)
 *
 * $$\varepsilon = \rho\, H\Big(\frac{m+b}{\sqrt{\Delta q}}\Big) + (1-\rho)\, H\Big(\frac{m-b}{\sqrt{\Delta q}}\Big);$$
 *
 * on a perceptron's sign labels, without a bias, it is the angle to the hidden weights,
 *
 * $$\varepsilon = \frac{1}{\pi} \arccos \frac{m}{\sqrt{q\,(1+\nu)}}$$
 *
 * with noise of variance $\nu$ on the pre-label. Flips $\phi$ make of $\varepsilon$ the rate
 * $\phi + (1 - 2\phi)\,\varepsilon$.
 *
 * A learner with a source says how well it fits its training data apart from its own loss:
 * `trainCrossEntropy` E[log(1+e^{−yh})] against the labels, `targetProbabilityError`
 * ½E(σ(h̃)−σ(h))² (both for the logistic loss only) and `targetFieldError` ½E(h̃−h)² against the
 * source's field h̃, whatever the temperature (2012.00194, figure 11).
 *
 * Networks that learn online have at every time a `testError` ½E(σ_truth − σ)², a `targetError`
 * ½E(target − σ)², both without the noise of outputs, and a `specialisation`, 0 where their units
 * follow all units of the truth alike and 1 where each follows one; over their whole course an
 * `escapeTime`, when the specialisation reaches ½, and a `plateauLength`, how long the test error
 * was within 5% of one level before.
 *
 * The Bayes-optimal learner of a committee of two sign units has q = q_d, the overlap of a unit's
 * posterior mean with itself, m that with its unit of the truth, and for its `specialisation` the
 * difference of that to the overlap with the other unit, q_d − q_a.
 *
 * A learner with corrected targets says the share of its training samples on which its source's
 * probability was clipped where the correction divides by it, `clippedShare`, and the `strength` that
 * cross-validation chose. For a forest of probabilities `clippedShare` is that of the training samples
 * on which its own probability was clipped to have a logit.
 *
 * On tables of data errors are those of the most probable class, and losses −log p̂ of the label in nats
 * with p̂ of at least 1/500: `testError`, `testLoss` and, of two classes, `auc`, the area under the ROC
 * curve, on rows that are held out, `trainError` and `trainLoss` on the labels of those trained on.
 *
 * A network on a table that another one teaches has an `alignment`, the share of the variance of a
 * teacher's feature on rows that are held out that a linear map of its own explains, on average.
 *
 * The student of Gaussian features has `mutualInformation`, what its feature and those of its teacher
 * tell of each other, I(T;S) in bits, and without being asked the four parts that follow.
 *
 * Where a problem asks for `information`, a learner with a source has the parts of what both fields
 * tell of the label of a fresh sample, in bits: `redundant` what either tells (the transferred
 * knowledge), `uniqueTeacher` what only the source's field does (the knowledge to distil),
 * `uniqueStudent` what only its own does, `synergistic` what only both together do (Dissanayake et
 * al. 2024, arXiv:2411.07483). Of networks that learn online and their source, if that is not the truth,
 * it is what their hidden fields, seen with noise, tell of the truth's. Of networks on a table it is what
 * the features of both tell classifiers of the class of a row that is held out, where `redundant` is
 * the most that the redundancy can be given these informations, and `redundantAtLeast` =
 * max(0, I(Y;T) + I(Y;S) − I(Y;T,S)) the least.
 *
 * Where a problem asks for `diagnostics`, a student has those of its teacher on its own training
 * samples, with classes −1 and +1 summed over: `teacherInSampleLoss`, `teacherOutOfFoldLoss`,
 * `teacherCalibration`, `overfitTerm`, `biasTerm` and `varianceTerm`, see `Diagnosis`.
 */
export const observableNames = [
  'm',
  'q',
  'bias',
  'testError',
  'testLoss',
  'trainError',
  'trainLoss',
  'trainCrossEntropy',
  'targetProbabilityError',
  'targetFieldError',
  'gap',
  'targetError',
  'specialisation',
  'escapeTime',
  'plateauLength',
  'auc',
  'clippedShare',
  'strength',
  'alignment',
  'mutualInformation',
  'redundant',
  'uniqueTeacher',
  'uniqueStudent',
  'synergistic',
  'redundantAtLeast',
  ...diagnosisNames,
] as const;

/** A name of `observableNames`. */
export type ObservableName = (typeof observableNames)[number];

/** Values of one learner; a quantity that the learner does not have is absent. */
export type LearnerObservables = Partial<Record<ObservableName, number>>;

/**
 * The key of a pair in `overlaps`: names in causal order, S = w·w̃/N (w·Σw̃/N for a covariance Σ).
 *
 * @example
 * ```ts
 * import { overlapKey } from 'quenched';
 *
 * console.log(overlapKey('teacher', 'student')); // teacher,student
 * ```
 */
export function overlapKey(earlier: string, later: string): string {
  return `${earlier},${later}`;
}
