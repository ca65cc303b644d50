import { eligibleRows } from '../simulation/table/eligibleRows.ts';
import type { Tables } from '../problem/table/table.ts';
import type { Draw } from '../sweep/draw.ts';

/**
 * Checks that the tables of all trials are there and have rows enough, before any work is begun.
 *
 * @throws InputError about the first that is missing, or has too few.
 */
export function checkTables(draws: readonly Draw[], tables: Tables): void {
  const problems = new Set(draws.flatMap(({ problems }) => problems));
  for (const problem of problems) {
    if (problem.protocol !== 'table' || problem.set === 'simulated') continue;
    eligibleRows(problem, tables(problem.set));
  }
}
