import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { allExamples, exportsOf } from './exportedExamples.ts';
import { runExample, statedOutput } from './runExample.ts';

/** They need what not every machine has, and then refuse to work. */
const demanding = ['slurmEngine', 'openBlas', 'nodeTables'];

/** Tests that every function of an entry point has an example, and that all examples are true. */
export function describeExamples(entry: string): void {
  const home = process.cwd();
  beforeAll(() => {
    // Some of them write files.
    process.chdir(temporaryFolder(afterAll));
  });
  afterAll(() => {
    process.chdir(home);
  });

  describe(`the doc comment in ${entry}`, () => {
    it.each(exportsOf(entry).filter(({ isFunction }) => isFunction))(
      'of $name has an example',
      ({ examples }) => {
        expect(examples).not.toEqual([]);
      },
    );

    it.each(allExamples(entry))('of $name prints what it says', async ({ name, code }) => {
      try {
        expect(await runExample(code)).toEqual(statedOutput(code));
      } catch (error) {
        if (!(demanding.includes(name) && error instanceof InputError)) throw error;
      }
    });
  });
}
