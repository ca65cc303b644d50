import { inputErrorIn } from '../problem/inputError.ts';
import { isPointLearner } from '../problem/points/pointLearner.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { checkHiddenSize } from './committee/checkHiddenSize.ts';
import { checkFolds } from './crossFit/checkFolds.ts';
import { designsFor } from './design/designKind.ts';
import { checkDiagnosed } from './diagnostics/checkDiagnosed.ts';
import { checkSampleSize } from './gaussianFeatures/checkSampleSize.ts';
import { checkOnlineSize } from './online/checkOnlineSize.ts';
import type { TrialOptions } from './runPath.ts';
import { checkTableSize } from './table/checkTableSize.ts';

/**
 * Checks that a design with N inputs can answer a problem.
 * @throws InputError when it is of another protocol, needs the matrix itself, or more inputs.
 */
export function checkDesign(
  question: SettledQuestion,
  { n, design }: Pick<TrialOptions, 'n' | 'design'>,
): void {
  const { protocol } = question;
  const designs = designsFor[protocol];
  if (!designs.includes(design)) {
    const allowed = designs.map((word) => `"${word}"`).join(' or ');
    throw inputErrorIn(
      undefined,
      `the design is "${design}"`,
      `it must be ${allowed} for the protocol "${protocol}"`,
    );
  }
  if (question.protocol === 'online') {
    checkOnlineSize(question, n);
    return;
  }
  if (question.protocol === 'table') {
    checkTableSize(question, n);
    return;
  }
  if (question.protocol === 'features') {
    checkSampleSize(question, n);
    return;
  }
  checkHiddenSize(question, n, design);
  checkFolds(question, n);
  checkDiagnosed(question, n);
  if (design === 'matrix-free') checkMatrixFree(question);
}

/**
 * What is drawn only as far as products ask for it is a matrix of independent normals of equal
 * variance, whose entries nobody has.
 */
function checkMatrixFree({ population, learners }: Problem): void {
  const rule = 'it needs the design "dense"';
  if (population.kind === 'perceptron' && population.covariance !== undefined) {
    throw inputErrorIn(undefined, 'population.covariance is given', rule);
  }
  for (const learner of learners) {
    const need = denseNeed(learner);
    if (need !== undefined) throw inputErrorIn(undefined, need, rule);
  }
}

function denseNeed(learner: Learner): string | undefined {
  if (learner.kind === 'bayes-optimal') return undefined;
  if (learner.targets?.crossFit?.folds === 'leave-one-out') {
    return `learners.${learner.name}.targets.crossFit.folds is "leave-one-out"`;
  }
  if (isPointLearner(learner)) return `learners.${learner.name}.kind is "${learner.kind}"`;
  if (learner.kind !== 'trained') return undefined;
  const { name, features, training } = learner;
  if (features !== undefined) return `learners.${name}.features are given`;
  if (training.method !== 'gradient-flow') return undefined;
  return `learners.${name}.training.method is "gradient-flow"`;
}
