import { describe, expect, it } from 'vitest';
import { rulesBroken } from './rulesBroken.ts';

const direction = 'import-x/no-restricted-paths';
const inSimulation = '../simulation/trialAnswer.ts';
const inTheory = '../theory/theoryAnswer.ts';
const inInformation = '../information/decomposition.ts';
const inProblem = '../problem/problem.ts';
const inSweep = '../sweep/tidyRow.ts';
const inNode = '../node/writeAtomic.ts';

describe('the linter reports an import', () => {
  it.each([
    ['of theory in simulation', 'src/simulation/x.ts', inTheory],
    ['of simulation in theory', 'src/theory/x.ts', inSimulation],
    ['of simulation deep inside of theory', 'src/theory/chain/x.ts', `../${inSimulation}`],
    ['of theory in information', 'src/information/x.ts', inTheory],
    ['of information in the problem', 'src/problem/x.ts', inInformation],
    ['that goes upwards', 'src/problem/x.ts', inTheory],
    ['of a room at its side', 'src/numerics/x.ts', inProblem],
    ['of files and folders in the sweep', 'src/sweep/x.ts', inNode],
    ['of Node’s part in the public API', 'src/index.ts', './node/writeAtomic.ts'],
  ])('%s', async (_, path, imported) => {
    for (const text of [
      `import * as x from '${imported}';\nexport const y = x;\n`,
      `import type * as x from '${imported}';\nexport type Y = typeof x;\n`,
      `export * from '${imported}';\n`,
      `export const x = import('${imported}');\n`,
    ]) {
      expect(await rulesBroken(path, text)).toContain(direction);
    }
  });

  it.each([
    ['node:fs', 'import-x/no-nodejs-modules'],
    ['fs', 'import-x/no-nodejs-modules'],
    ['jsdom', 'no-restricted-imports'],
  ])('of %s in what must run in a browser', async (module, rule) => {
    const text = `import * as x from '${module}';\nexport const y = x;\n`;
    expect(await rulesBroken('src/sweep/x.ts', text)).toContain(rule);
    expect(await rulesBroken('src/node/x.ts', text)).toEqual([]);
    expect(await rulesBroken('src/cli/x.ts', text)).toEqual([]);
  });
});

describe('the linter accepts an import', () => {
  it.each([
    ['of the problem in simulation', 'src/simulation/x.ts', inProblem],
    ['of the problem in theory', 'src/theory/x.ts', inProblem],
    ['of the problem in information', 'src/information/x.ts', inProblem],
    ['of information in theory', 'src/theory/x.ts', inInformation],
    ['of both roads in the answer', 'src/answer/x.ts', inTheory],
    ['of simulation in the answer', 'src/answer/x.ts', inSimulation],
    ['of the sweep in the figure', 'src/figure/x.ts', inSweep],
    ['of Node’s part in the command line', 'src/cli/x.ts', inNode],
    ['of its own room', 'src/theory/x.ts', './theoryAnswer.ts'],
  ])('%s', async (_, path, imported) => {
    const text = `import * as x from '${imported}';\nexport const y = x;\n`;
    expect(await rulesBroken(path, text)).toEqual([]);
  });
});

describe('the linter reports', () => {
  it('Node’s globals in what must run in a browser', async () => {
    const text = 'export const x = process.argv;\n';
    expect(await rulesBroken('src/sweep/x.ts', text)).toEqual(['no-restricted-globals']);
    expect(await rulesBroken('src/node/x.ts', text)).toEqual([]);
  });

  it('printing outside of the command line', async () => {
    const text = "console.log('x');\n";
    expect(await rulesBroken('src/sweep/x.ts', text)).toEqual(['no-console']);
    expect(await rulesBroken('src/cli/x.ts', text)).toEqual([]);
  });

  it('`any`', async () => {
    expect(await rulesBroken('src/sweep/x.ts', 'export type X = any;\n')).toEqual([
      '@typescript-eslint/no-explicit-any',
    ]);
  });

  it('a file of more than 400 lines', async () => {
    const text = 'export {};\n'.padEnd(11 + 400, '\n');
    expect(await rulesBroken('src/sweep/x.ts', text)).toEqual(['max-lines']);
  });
});
