import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { rulesBroken } from './rulesBroken.ts';

const rooms = [
  ...['numerics', 'problem', 'observables', 'information/fields', 'information/hidden'],
  'information/samples',
  ...['simulation', 'answer', 'sweep'],
];
const syntax = 'no-restricted-syntax';

describe('the linter reports, where the simulation’s numbers come from,', () => {
  it.each([
    ['a function of Math that is not exact', 'export const x = Math.exp(1);\n', syntax],
    ['one by its text', "export const x = Math['log'](2);\n", syntax],
    ['one by another name', 'export const { cos } = Math;\n', syntax],
    ['chance', 'export const x = Math.random();\n', syntax],
    ['a power', 'export const x = 2 ** 0.5;\n', syntax],
    ['a power in place', 'export let x = 2;\nx **= 3;\n', syntax],
    ['text that depends on the place', 'export const x = (1.5).toLocaleString();\n', syntax],
    ['an order that depends on the place', "export const x = 'a'.localeCompare('b');\n", syntax],
    ['time', 'export const x = Date.now();\n', 'no-restricted-globals'],
    ['Node’s globals as before', 'export const x = process.argv;\n', 'no-restricted-globals'],
    [
      'algebra that is not made of kernels',
      "import * as x from 'ml-matrix';\nexport const y = x;\n",
      'no-restricted-imports',
    ],
  ])('%s', async (_, text, rule) => {
    for (const room of rooms) {
      expect(await rulesBroken(`src/${room}/deep/x.ts`, text)).toEqual([rule]);
    }
  });
});

describe('the linter accepts', () => {
  it('functions of Math that are exact or correctly rounded', async () => {
    const text = 'export const x = [Math.sqrt(2), Math.abs(-1), Math.round(0.5), Math.PI];\n';
    expect(await rulesBroken('src/simulation/x.ts', text)).toEqual([]);
  });

  it('any function of Math in theory and figures', async () => {
    for (const room of ['theory', 'figure']) {
      expect(await rulesBroken(`src/${room}/x.ts`, 'export const x = Math.exp(1);\n')).toEqual([]);
    }
  });
});

/** What a module imports while it runs: types are gone. */
function importsOf(path: string): string[] {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName);
}

/** The files and packages that a module reaches, itself included. */
function reached(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const name of importsOf(path)) {
    if (name.startsWith('.')) reached(join(dirname(path), name), found);
    else found.add(name);
  }
  return found;
}

describe('what asks, simulates, averages and prints', () => {
  const found = [
    'src/problem/parseProblem.ts',
    'src/sweep/axisGrid.ts',
    'src/simulation/simulateTrial.ts',
    'src/answer/aggregateTrials.ts',
    'src/sweep/csvLines.ts',
  ].reduce((all, path) => reached(path, all), new Set<string>());
  // The kernels' binary is generated; the linter leaves it alone.
  const generated = 'src/numerics/kernelsWasm.ts';
  const files = [...found].filter((name) => name.startsWith('src/') && name !== generated);
  const packages = [...found].filter((name) => !name.startsWith('src/'));

  it('consists of files for which this rule holds', async () => {
    expect(files.length).toBeGreaterThan(40);
    for (const path of files) {
      expect(await rulesBroken(path, 'export const x = Math.exp(1);\n'), path).toEqual([syntax]);
    }
  });

  it('uses no packages but those that read, check, seed and compare means of numbers', () => {
    expect(packages.sort()).toEqual([
      'fastest-levenshtein',
      // Of decompositions, which matrixDecompositions.test.ts holds to the rule.
      'ml-matrix',
      'ml-random-forest',
      'seedrandom',
      'zod',
    ]);
  });
});
