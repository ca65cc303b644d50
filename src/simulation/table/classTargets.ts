import { annealedWeights } from '../../observables/softmax/annealedWeights.ts';
import { withStrength } from '../../observables/softmax/classCorrection.ts';
import type { ClassCorrection } from '../../observables/softmax/classCorrection.ts';
import { leastProbability } from '../../observables/softmax/leastProbability.ts';
import { logitTargets } from '../../observables/softmax/logitTargets.ts';
import { probabilityTargets } from '../../observables/softmax/probabilityTargets.ts';
import type { TableLearner, TableTargets } from '../../problem/table/tableLearner.ts';
import type { Shown } from './shown.ts';

/** One cross-entropy of a data term: factor × CE(weights, softmax(f/T)), summed over rows. */
export interface EntropyTerm {
  factor: number;
  temperature: number;
  /** Weights of the classes, row by row. */
  weights: number[][];
}

/** What a learner is drawn to on every row that it may be trained on. */
export type ClassTargets =
  { loss: 'square'; targets: number[][] } | { loss: 'cross-entropy'; terms: EntropyTerm[] };

/** What a source shows on the rows, and how strong a correction that is cross-validated is to be. */
export interface Lesson {
  shown: readonly Shown[];
  strength?: number | undefined;
}

/** Labels as vectors with a single 1. */
function indicators(classes: Int32Array, outputs: number): number[][] {
  return Array.from(classes, (label) =>
    Array.from({ length: outputs }, (_, j) => (j === label ? 1 : 0)),
  );
}

/** Whether a learner's loss is the cross-entropy. */
export function hasCrossEntropy(learner: TableLearner): boolean {
  return learner.kind === 'softmax' && learner.loss === 'cross-entropy';
}

function squareTargets(
  learner: TableLearner,
  { mixing, correction }: { mixing: number; correction: ClassCorrection | undefined },
  classes: Int32Array,
  shown: readonly Shown[],
): number[][] {
  const clip = correction?.clip ?? leastProbability;
  return shown.map(({ probabilities }, row) => {
    const label = classes[row] as number;
    if (learner.outputs === 'logit') return logitTargets(probabilities, label, clip, correction);
    return probabilityTargets(probabilities, label, correction).map(
      (target, j) => (1 - mixing) * (j === label ? 1 : 0) + mixing * target,
    );
  });
}

function entropyTerms(
  { mixing, temperature, scale }: TableTargets,
  correction: ClassCorrection | undefined,
  labels: number[][],
  { classes, shown }: { classes: Int32Array; shown: readonly Shown[] },
): EntropyTerm[] {
  const weights = shown.map(({ logits }, row) =>
    annealedWeights(logits, classes[row] as number, temperature, correction),
  );
  const outer = scale === 'hinton' ? temperature * temperature : 1;
  const terms = [
    { factor: 1 - mixing, temperature: 1, weights: labels },
    { factor: mixing * outer, temperature, weights },
  ];
  return terms.filter(({ factor }) => factor > 0);
}

/**
 * What a learner is drawn to, row by row.
 *
 * @param classes the labels of the rows.
 * @param lesson of its source; undefined for a learner of labels alone.
 */
export function classTargets(
  learner: TableLearner,
  { classes, outputs }: { classes: Int32Array; outputs: number },
  lesson: Lesson | undefined,
): ClassTargets {
  const labels = indicators(classes, outputs);
  const { targets } = learner;
  if (targets === undefined || lesson === undefined) {
    if (!hasCrossEntropy(learner)) return { loss: 'square', targets: labels };
    return { loss: 'cross-entropy', terms: [{ factor: 1, temperature: 1, weights: labels }] };
  }
  const { shown, strength } = lesson;
  const correction = targets.correction && withStrength(targets.correction, strength);
  if (hasCrossEntropy(learner)) {
    const terms = entropyTerms(targets, correction, labels, { classes, shown });
    return { loss: 'cross-entropy', terms };
  }
  const { mixing } = targets;
  return {
    loss: 'square',
    targets: squareTargets(learner, { mixing, correction }, classes, shown),
  };
}
