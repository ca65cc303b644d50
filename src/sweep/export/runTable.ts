import { simulationHash } from '../simulationHash.ts';
import { InputError } from '../../problem/inputError.ts';
import { readCurvesCsv } from '../readCurvesCsv.ts';
import type { RunRecord } from '../runRecord.ts';
import type { TidyRow } from '../tidyRow.ts';
import { columnMeanings } from './columnMeanings.ts';
import type { NamedMeaning } from './meaning.ts';
import { observableMeanings } from './observableMeanings.ts';
import { runFacts } from './runFacts.ts';
import type { RunFacts } from './runFacts.ts';

/** The table of a run with all that is needed to understand it. */
export interface RunTable {
  facts: RunFacts;
  /** Paths of the axes, in the order of their columns. */
  axes: readonly string[];
  rows: readonly TidyRow[];
  columns: readonly NamedMeaning[];
  /** The observables that occur. */
  observables: readonly NamedMeaning[];
}

/**
 * The table of a finished run.
 *
 * @param text what curves.csv holds.
 * @param source what curves.csv is called in messages.
 * @throws InputError when the text is no such table, or its simulated rows are not those that the run
 *   wrote, by their SHA-256 in the record.
 */
export async function runTable(text: string, record: RunRecord, source: string): Promise<RunTable> {
  const { experiment } = record;
  const { axes } = experiment;
  const rows = readCurvesCsv(text, axes, source);
  const { simulationHash: found } = await simulationHash(experiment, rows);
  if (found !== record.simulationHash) {
    throw new InputError(
      `${source}: its simulated rows are not those of the run, whose SHA-256 is ${record.simulationHash}; run the experiment anew`,
    );
  }
  return {
    facts: runFacts(record),
    axes,
    rows,
    columns: columnMeanings(axes),
    observables: observableMeanings(
      rows.map(({ observable }) => observable),
      source,
    ),
  };
}
