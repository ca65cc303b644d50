import * as fc from 'fast-check';
import { documentOf } from './document.ts';
import { oddNumbers } from './oddValues.ts';
import { oddWord, slip } from './oddWords.ts';
import { experiments, joints, problems } from './seeds.ts';
import type { Seed } from './seeds.ts';

/** What a person, or a cat, may give to the command line. */
export interface CommandLine {
  args: string[];
  /** The document: on the standard input, and in the files case.yaml and case.json. */
  document: string;
}

const paths = [
  'alpha',
  'population.rho',
  'population.kind',
  'learners.teacher.l2',
  'learners.student.targets.mixing',
  'learners.0.training.method',
  'learners',
  'time',
  'samples',
  'networks.student.rate',
];
const texts = ['3', '1:3:3', 'log:1:0:3', '1:2:1e9', ',', 'optimal', 'true', '1,2,x', ''];

const oddText = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...oddNumbers).map(String),
  oddWord,
);
const path = fc.oneof(
  fc.constantFrom(...paths),
  fc.tuple(fc.constantFrom(...paths), slip).map(([name, made]) => made(name)),
  fc.tuple(fc.constantFrom(...paths), oddWord).map(([name, word]) => `${name}.${word}`),
  oddWord,
);
const override = fc.oneof(
  fc.tuple(path, oddText).map(([name, text]) => ['--set', `${name}=${text}`]),
  oddWord.map((word) => ['--set', word]),
);

/** Options that take a value, with some that they allow. */
const valued = {
  '--n': ['1', '20', '9007199254740993'],
  '--trials': ['1', '1000000', '9007199254740991', '4294967296'],
  '--seed': ['x'],
  '--design': ['dense', 'matrix-free', 'overlap-chain'],
  '--blas': ['portable'],
  '--test-samples': ['0', '9007199254740991'],
  '--workers': ['1', '9007199254740991'],
  '--measure': ['imin', 'broja'],
  '--engine': ['threads', 'thread'],
  '--out': ['runs', 'case.yaml', 'a/b/c', '/dev/null/x'],
};
const option = fc
  .constantFrom(...Object.entries(valued))
  .chain(([name, values]) =>
    fc.oneof(fc.constantFrom(...values), oddText).map((value) => [name, value]),
  );
const misspeltOption = fc
  .tuple(fc.constantFrom(...Object.keys(valued), '--set', '--json', '--quick', '--help'), slip)
  .map(([name, made]) => [made(name)]);

const options = fc
  .array(
    fc.oneof(
      override,
      option,
      misspeltOption,
      fc.constantFrom(['--json'], ['--quick'], ['--'], []),
      oddWord.map((word) => [word]),
    ),
    { maxLength: 3 },
  )
  .map((several) => several.flat());

const place = fc.constantFrom('-', '-', '-', 'case.yaml', 'case.json');

/** A command that reads a document which is wrong, most of the time without options. */
function commandOn(names: readonly string[], seeds: readonly Seed[]): fc.Arbitrary<CommandLine> {
  const few = fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: 3 },
    { arbitrary: options, weight: 1 },
  );
  return fc
    .tuple(fc.constantFrom(...names), place, few, documentOf(seeds))
    .map(([name, where, more, document]) => ({ args: [name, where, ...more], document }));
}

/** Options that are wrong, with a document that is right. */
function optionsOf(names: readonly string[], seeds: readonly Seed[]): fc.Arbitrary<CommandLine> {
  return fc
    .tuple(fc.constantFrom(...names), options, fc.constantFrom(...seeds))
    .map(([name, more, { text }]) => ({ args: [name, '-', ...more], document: text }));
}

const known = [
  'run',
  'list',
  'solve',
  'simulate',
  'compare',
  'information',
  'status',
  'resume',
  'doctor',
  'work',
  'export',
];

/** Commands, names and options in any order. */
const jumble = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...known),
      fc.tuple(fc.constantFrom(...known), slip).map(([name, made]) => made(name)),
      oddWord,
    ),
    fc.oneof(
      oddWord,
      fc.constantFrom('kd-inheritance', 'runs', '.', '..', '/', '/dev/null', 'case.yaml/x'),
      fc.constant('kd-inheritance').chain((name) => slip.map((made) => made(name))),
    ),
    options,
  )
  .map(([name, where, more]) => ({ args: [name, where, ...more], document: '' }));

/** Command lines of all kinds, nearly all of them wrong. */
export const commandLine: fc.Arbitrary<CommandLine> = fc.oneof(
  { arbitrary: commandOn(['solve', 'simulate', 'compare'], problems), weight: 8 },
  { arbitrary: commandOn(['run'], experiments), weight: 8 },
  { arbitrary: commandOn(['information'], joints), weight: 2 },
  { arbitrary: optionsOf(['solve', 'simulate', 'compare'], problems), weight: 2 },
  { arbitrary: optionsOf(['run'], experiments), weight: 2 },
  { arbitrary: jumble, weight: 2 },
);
