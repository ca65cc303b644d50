import { Option } from 'commander';
import { usualSimulation } from '../answer/usualSimulation.ts';
import { usualWorkers } from '../node/usualWorkers.ts';
import { measures } from '../information/discrete/decomposeTable.ts';
import { blasKinds } from '../numerics/blas.ts';
import { InputError, inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';
import { designKinds } from '../simulation/design/designKind.ts';
import { exportFormats } from '../sweep/export/exportFormats.ts';
import { mostTrials } from '../sweep/mostTrials.ts';
import { readOverride } from '../sweep/override.ts';
import type { Override } from '../sweep/override.ts';
import { readDuration } from './readDuration.ts';
import type { SimulateChoice } from './simulateOn.ts';

/** A reader of the option `name` that takes whole numbers from `least` on, up to `most`. */
export function wholeNumber(
  name: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const allowed = most < Number.MAX_SAFE_INTEGER ? ` and at most ${most}` : '';
    throw new InputError(
      `${name} is "${text}"; it must be a whole number of at least ${least}${allowed}`,
    );
  };
}

/** A reader of the option `name` that takes one of the words. */
export function oneOf<Word extends string>(
  name: string,
  words: readonly Word[],
): (text: string) => Word {
  return (text) => {
    const word = words.find((valid) => valid === text);
    if (word !== undefined) return word;
    const allowed = `it must be one of ${words.join(', ')}`;
    throw inputErrorIn(undefined, `${name} is "${text}"`, allowed, didYouMean(text, words));
  };
}

function collectOverride(argument: string, earlier: Override[]): Override[] {
  return [...earlier, readOverride(argument)];
}

/** Where run folders are unless `--out` says otherwise. */
export const runsFolder = 'runs';

/** Where the explorer is served. */
const usualPort = 4747;

/** Options that several commands share, each a new object as commander wants them. */
export const options = {
  set: () =>
    new Option('--set <path=value>', 'set a value of the problem, such as learners.teacher.l2=0.1')
      .argParser(collectOverride)
      .default([] as Override[], 'none'),
  json: () => new Option('--json', 'print JSON'),
  port: () =>
    new Option('--port <number>', 'port of this machine, 0 for any that is free')
      .argParser(wholeNumber('--port', 0, 65_535))
      .default(usualPort),
  n: () =>
    new Option(
      '--n <inputs>',
      'N, the input dimension, of Gaussian features the samples (default: the experiment’s, 2000 for a problem, of a table its own)',
    ).argParser(wholeNumber('--n', 1)),
  trials: () =>
    new Option('--trials <count>', 'independent samples').argParser(
      wholeNumber('--trials', 1, mostTrials),
    ),
  budget: () =>
    new Option(
      '--budget <time>',
      'time in which further trials are begun, such as 10m; they are then as many as this machine makes',
    ).argParser(readDuration('--budget')),
  seed: () => new Option('--seed <text>', 'text from which all randomness follows'),
  design: () =>
    new Option(
      '--design <kind>',
      `how inputs and weights are held: ${designKinds.join(', ')} (default: dense, online overlap-chain)`,
    ).argParser(oneOf('--design', designKinds)),
  blas: () =>
    new Option(
      '--blas <kind>',
      `what multiplies and factorises matrices: ${blasKinds.join(', ')}`,
    ).argParser(oneOf('--blas', blasKinds)),
  testSamples: () =>
    new Option('--test-samples <count>', 'also count errors on so many fresh samples per trial')
      .argParser(wholeNumber('--test-samples', 0))
      .default(usualSimulation.testSamples),
  measure: () =>
    new Option('--measure <name>', `whose redundancy: ${measures.join(', ')}`)
      .argParser(oneOf('--measure', measures))
      .default(measures[0]),
  out: () => new Option('--out <folder>', 'parent folder of run folders').default(runsFolder),
  to: () =>
    new Option('--to <format>', `what to write: ${exportFormats.join(', ')}`)
      .argParser(oneOf('--to', exportFormats))
      .makeOptionMandatory(),
  workers: () =>
    new Option('--workers <count>', 'tasks at a time')
      .argParser(wholeNumber('--workers', 1))
      .default(usualWorkers(process.env), 'the available processors'),
};

/** The options of the commands that simulate a problem. */
export function simulateOptions(): Option[] {
  return [
    options.set(),
    options.json(),
    options.n(),
    options.trials().default(usualSimulation.trials),
    options.seed().default(usualSimulation.seed),
    options.design(),
    options.blas().default('portable'),
    options.testSamples(),
    options.workers(),
  ];
}

/** What those options say. */
export interface SimulateOptions extends SimulateChoice {
  set: Override[];
  json?: true;
}
