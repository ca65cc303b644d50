import { checkStrength } from '../checkCorrection.ts';
import { checkEarlier } from '../checkEarlier.ts';
import { checkNames } from '../checkNames.ts';
import type { Complaint } from '../checkProblem.ts';
import { didYouMean } from '../nearestName.ts';
import { correctionScale } from './resolveTable.ts';
import type { TableLearnerFields } from './tableLearner.ts';
import type { TableFields } from './tableProblem.ts';
import { tableSets } from './tableSet.ts';
import type { TableSet } from './tableSet.ts';

/** The classes are those of the table, each once. */
function checkClasses({ set, classes = [] }: TableFields): Complaint {
  const known: readonly string[] = tableSets[set].classes;
  const index = classes.findIndex(
    (name, at) => !known.includes(name) || classes.indexOf(name) < at,
  );
  const name = classes[index];
  if (name === undefined) return undefined;
  if (known.includes(name)) {
    return [`classes.${index} is "${name}", which is there already`, 'classes must be unique'];
  }
  return [
    `classes.${index} is "${name}"`,
    `the classes of ${set} are ${known.join(', ')}`,
    didYouMean(name, known),
  ];
}

/** There are rows for training and for testing. */
function checkSamples({ set, samples }: TableFields): Complaint {
  const { rows }: TableSet = tableSets[set];
  if (samples < rows) return undefined;
  return [
    `samples is ${samples}`,
    `it must be below ${rows}, the rows of ${set}: some must be left`,
  ];
}

/** Folds are of rows, and one row can be left out of a kernel ridge only. */
function checkFolds(learner: TableLearnerFields, { samples, learners }: TableFields): Complaint {
  const folds = learner.targets?.crossFit?.folds;
  if (folds === undefined) return undefined;
  const where = `learners.${learner.name}.targets.crossFit.folds`;
  if (folds !== 'leave-one-out') {
    if (folds <= samples) return undefined;
    return [`${where} is ${folds}`, `it must be at most ${samples}, the number of samples`];
  }
  const source = learners.find(({ name }) => name === learner.targets?.from);
  if (source?.kind === 'kernel-ridge') return undefined;
  return [
    `${where} is "leave-one-out"`,
    `it must be a number, as ${source?.name} is no linear smoother (a kernel-ridge is)`,
  ];
}

/** Outputs that labels or the loss can be drawn to. */
function checkOutputs(learner: TableLearnerFields): Complaint {
  const { name, outputs, targets } = learner;
  const where = `learners.${name}`;
  const isEntropy = learner.kind === 'softmax' && learner.loss === 'cross-entropy';
  if (isEntropy && outputs === 'probability') {
    return [`${where}.outputs is "probability"`, 'the outputs of the cross-entropy are logits'];
  }
  if (isEntropy) return undefined;
  if (outputs === 'logit' && targets === undefined) {
    return [`${where}.outputs is "logit"`, 'labels have no logits: it needs targets'];
  }
  if (targets === undefined || outputs === 'probability' || targets.mixing === 1) return undefined;
  return [
    `${where}.targets.mixing is ${targets.mixing}`,
    'it must be 1, as labels have no logits to mix in: outputs may be "probability"',
  ];
}

/** A correction has a strength, and the scale of what it corrects. */
function checkCorrection(learner: TableLearnerFields): Complaint {
  const correction = learner.targets?.correction;
  if (correction === undefined || correction.kind === 'none') return undefined;
  const where = `learners.${learner.name}.targets.correction`;
  const wanted = correctionScale(learner);
  const { scale = wanted } = correction;
  if (scale === wanted) return checkStrength(where, correction);
  return [`${where}.scale is "${scale}"`, `it must be "${wanted}" for outputs that are such`];
}

/** Checks what no field of a table's problem can tell alone; `undefined` when all is well. */
export function checkTable(problem: TableFields): Complaint {
  const { learners } = problem;
  const names = learners.map(({ name }) => name);
  return (
    checkClasses(problem) ??
    checkSamples(problem) ??
    checkNames('learners', names) ??
    learners
      .map(
        (learner) =>
          checkEarlier(learner.name, learner.targets?.from, names) ??
          checkFolds(learner, problem) ??
          checkOutputs(learner) ??
          checkCorrection(learner),
      )
      .find(Boolean)
  );
}
