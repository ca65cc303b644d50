import type { ObservableName } from '../../observables/observables.ts';
import { inputErrorIn } from '../../problem/inputError.ts';
import type { InputError } from '../../problem/inputError.ts';
import { didYouMean } from '../../problem/nearestName.ts';
import { optimisable } from '../../problem/optimal.ts';
import type { Optimisable } from '../../problem/optimal.ts';
import { lineObservable } from '../lines/mapLine.ts';
import type { Meaning, NamedMeaning } from './meaning.ts';
import { pureNumber } from './meaning.ts';
import { settingMeaning } from './settingMeaning.ts';

function bits(meaning: string): Meaning {
  return { meaning, letter: '', unit: 'bit' };
}

function nats(meaning: string): Meaning {
  return { meaning, letter: '', unit: 'nat' };
}

function duration(meaning: string): Meaning {
  return { meaning, letter: '', unit: 'N steps' };
}

/** Every observable of a learner; `observableNames` has their definitions in full. */
const ofLearners: Readonly<Record<ObservableName, Meaning>> = {
  m: pureNumber(
    'magnetisation w·v/N with the axis of the mixture, or with the hidden weights',
    'm',
  ),
  q: pureNumber('squared norm of the weights, ‖w‖²/N', 'q'),
  bias: pureNumber('value of the learnt bias', 'b'),
  testError: pureNumber(
    'misclassification rate on fresh data; of real labels the mean squared error without their noise (half of it for committees and networks online)',
    'ε_g',
  ),
  testLoss: pureNumber(
    'the learner’s own loss per fresh sample, ridge excluded; in nats where it is a cross-entropy',
  ),
  trainError: pureNumber('the same rate as testError, on the training data', 'ε_t'),
  trainLoss: pureNumber('the learner’s own loss per training sample, ridge excluded'),
  trainCrossEntropy: nats('E log(1+e^(−yh)) against the labels of the training data'),
  targetProbabilityError: pureNumber('½E(σ(h̃)−σ(h))² to the source’s field h̃ on the training data'),
  targetFieldError: pureNumber('½E(h̃−h)² to the source’s field h̃ on the training data'),
  gap: pureNumber('generalisation gap, testError − trainError'),
  targetError: pureNumber('½E(target − σ)² to what a network online learns from, without noise'),
  specialisation: pureNumber(
    'whether hidden units follow one unit of the truth each: 0 for all alike, 1 for one each (for the Bayes-optimal learner q_d − q_a)',
  ),
  escapeTime: duration('when the specialisation reaches ½'),
  plateauLength: duration('how long the test error was within 5% of one level before'),
  auc: pureNumber('area under the ROC curve on rows that are held out', 'AUC'),
  clippedShare: pureNumber('share of the training samples on which a probability was clipped'),
  strength: pureNumber('strength of the loss correction that cross-validation chose', 'γ, a'),
  alignment: pureNumber(
    'share of the variance of a teacher’s feature that a linear map of the student’s features explains, on rows that are held out',
  ),
  redundant: bits('what teacher and student both tell of the task: the transferred knowledge'),
  uniqueTeacher: bits('what only the teacher tells of the task: the knowledge to distil'),
  uniqueStudent: bits('what only the student tells of the task'),
  synergistic: bits('what only teacher and student together tell of the task'),
  mutualInformation: bits('I(T;S), what teacher and student tell of each other'),
  redundantAtLeast: bits('lower bound max(0, I(Y;T) + I(Y;S) − I(Y;T,S)) on the redundancy'),
  teacherInSampleLoss: nats('mean −log p̂ of the labels by the teacher, on its own samples'),
  teacherOutOfFoldLoss: nats('the same by copies of the teacher that have not seen the sample'),
  teacherCalibration: pureNumber('squared calibration error of the teacher, out of fold'),
  overfitTerm: pureNumber('E‖p̂ in sample − p̂ out of fold‖², which cross-fitting takes away'),
  biasTerm: pureNumber('E‖E[y − p̂ | student]‖² out of fold, which correction takes away'),
  varianceTerm: pureNumber('inputs per sample times E‖y − p̂‖², which a full correction adds'),
};

/** Rows of a setting that theory found: its value and the ends of its bracket, see `optimumRows`. */
function optimumMeanings(setting: Optimisable): [string, Meaning][] {
  const path = setting === 'l2' ? 'learners.l2' : `learners.targets.${setting}`;
  const { letter, unit } = settingMeaning(path);
  const found = `the value of ${setting} with the least test error, by theory`;
  return [
    [setting, { meaning: found, letter, unit }],
    [
      `${setting}Lower`,
      { meaning: `lower end of the bracket of the optimal ${setting}`, letter, unit },
    ],
    [
      `${setting}Upper`,
      { meaning: `upper end of the bracket of the optimal ${setting}`, letter, unit },
    ],
  ];
}

/** What else the column `observable` may say. */
const others: readonly [string, Meaning][] = [
  [
    'overlap',
    pureNumber(
      'overlap w·w̃/N of the two learners or hidden units that the column learner names',
      'S',
    ),
  ],
  [lineObservable, pureNumber('place of a line over the map, on the map’s vertical axis')],
  ...optimisable.flatMap(optimumMeanings),
];

const meanings: ReadonlyMap<string, Meaning> = new Map([...Object.entries(ofLearners), ...others]);

function unknownObservable(name: string, source: string | undefined): InputError {
  const nearest = didYouMean(name, [...meanings.keys()]);
  return inputErrorIn(source, `there is no observable "${name}"`, nearest);
}

/**
 * The meanings of the observables that occur, each once, in the order in which they first do.
 *
 * @param source what the table with these names is called in messages.
 * @throws InputError for a name that no run writes.
 */
export function observableMeanings(names: Iterable<string>, source?: string): NamedMeaning[] {
  return Array.from(new Set(names), (name) => {
    const meaning = meanings.get(name);
    if (meaning === undefined) throw unknownObservable(name, source);
    return { name, ...meaning };
  });
}
