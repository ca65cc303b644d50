import * as fc from 'fast-check';
import { expect } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { callUncomputed } from './callUncomputed.ts';
import { commandLine } from './commandLine.ts';
import { faultsOf } from './faultsOf.ts';

/** Checks that random command lines have no faults; one that has is shrunk to a small one. */
export async function checkCommandLines(seed: number, count: number): Promise<void> {
  const cwd = temporaryFolder();
  const property = fc.asyncProperty(commandLine, async (line) => {
    expect(faultsOf(await callUncomputed(line, cwd))).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: count });
}
