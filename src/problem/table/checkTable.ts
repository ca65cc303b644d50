import { checkStrength } from '../checkCorrection.ts';
import { checkEarlier } from '../checkEarlier.ts';
import { checkNames } from '../checkNames.ts';
import type { Complaint } from '../checkProblem.ts';
import { didYouMean } from '../nearestName.ts';
import { checkNetwork } from './checkNetwork.ts';
import { correctionScale } from './resolveTable.ts';
import type { AnyTableLearnerFields, TableLearnerFields } from './tableLearner.ts';
import { tableSetOf } from './tableProblem.ts';
import type { TableFields } from './tableProblem.ts';

/** A simulated table says what it is drawn from, and no other one does. */
function checkSet({ set, simulated }: TableFields): Complaint {
  if (set === 'simulated' && simulated === undefined) {
    return ['simulated is missing', 'a simulated table needs to know how many inputs it has'];
  }
  if (set === 'simulated' || simulated === undefined) return undefined;
  return [`set is "${set}"`, 'it must be "simulated", or simulated be left out'];
}

/** The classes are those of the table, each once. */
function checkClasses(problem: TableFields): Complaint {
  const { set, classes = [] } = problem;
  const known = tableSetOf(problem).classes;
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
function checkSamples(problem: TableFields): Complaint {
  const { set, samples } = problem;
  const { rows } = tableSetOf(problem);
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
  const source = learners.find(({ name }) => name === learner.targets?.from);
  if (source?.kind === 'network') {
    return [
      `${where} is ${JSON.stringify(folds)}`,
      `${source.name} is a network, of which there are no copies`,
    ];
  }
  if (folds !== 'leave-one-out') {
    if (folds <= samples) return undefined;
    return [`${where} is ${folds}`, `it must be at most ${samples}, the number of samples`];
  }
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

function checkLearner(learner: AnyTableLearnerFields, problem: TableFields): Complaint {
  const names = problem.learners.map(({ name }) => name);
  const early = checkEarlier(learner.name, learner.targets?.from, names);
  if (learner.kind === 'network') return early ?? checkNetwork(learner, problem);
  return early ?? checkFolds(learner, problem) ?? checkOutputs(learner) ?? checkCorrection(learner);
}

/** Information is about features, which networks have. */
function checkInformation({ information, learners }: TableFields): Complaint {
  if (information !== true) return undefined;
  const networks = learners.filter(({ kind }) => kind === 'network').map(({ name }) => name);
  const isTaught = learners.some(
    ({ kind, targets }) => kind === 'network' && networks.includes(targets?.from ?? ''),
  );
  if (isTaught) return undefined;
  return ['information is true', 'it is about features, and no network teaches another one'];
}

/** Two rows for each of the ten bins of a calibration error. */
const fewestDiagnosed = 20;

/** A diagnosis is of teachers that can be copied, on rows enough. */
function checkDiagnostics({ diagnostics, samples, learners }: TableFields): Complaint {
  if (diagnostics !== true) return undefined;
  if (samples < fewestDiagnosed) {
    return [
      `diagnostics is true and samples ${samples}`,
      `it needs at least ${fewestDiagnosed} samples`,
    ];
  }
  const students = learners.filter(
    ({ kind, targets }) =>
      kind !== 'network' &&
      learners.some(({ name, kind: other }) => name === targets?.from && other !== 'network'),
  );
  if (students.length > 0) return undefined;
  return ['diagnostics is true', 'it is about teachers, and no learner has one that is no network'];
}

/** Checks what no field of a table's problem can tell alone; `undefined` when all is well. */
export function checkTable(problem: TableFields): Complaint {
  const { learners } = problem;
  const names = learners.map(({ name }) => name);
  return (
    checkSet(problem) ??
    checkClasses(problem) ??
    checkSamples(problem) ??
    checkDiagnostics(problem) ??
    checkInformation(problem) ??
    checkNames('learners', names) ??
    learners.map((learner) => checkLearner(learner, problem)).find(Boolean)
  );
}
