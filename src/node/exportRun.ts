import { join } from 'node:path';
import { InputError, inputErrorIn } from '../problem/inputError.ts';
import { encodeTable } from '../sweep/export/exportFormats.ts';
import type { ExportFormat } from '../sweep/export/exportFormats.ts';
import { runTable } from '../sweep/export/runTable.ts';
import { isFinished } from './answerIn.ts';
import type { Run } from './answerIn.ts';
import { fileFault } from './fileFault.ts';
import { readText } from './readText.ts';
import { writeAtomic } from './writeAtomic.ts';

/** Where a run's table is, in one format or another. */
export function tablePath(folder: string, format: ExportFormat): string {
  return join(folder, `curves.${format}`);
}

/**
 * The table of a finished run in another format: text, or bytes.
 *
 * @throws InputError when the run is not finished, or its table is missing or not what the run wrote.
 *
 * @example
 * ```ts
 * import { exportRun, loadExperiment, runExperiment } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * const table = await exportRun(run, 'json');
 * console.log(typeof table); // string
 * ```
 */
export async function exportRun(
  { folder, record }: Run,
  format: ExportFormat,
): Promise<string | Uint8Array> {
  if (!isFinished(record)) {
    const remedy = `go on with: quenched resume ${folder}`;
    throw inputErrorIn(folder, 'the run is not finished, so it has no table', remedy);
  }
  const source = tablePath(folder, 'csv');
  const table = await runTable(readText(source), record, source);
  return encodeTable(table, format);
}

/**
 * Writes what was exported to a file, whole or not at all.
 *
 * @throws InputError when it cannot be written.
 *
 * @example
 * ```ts
 * import { exportRun, loadExperiment, runExperiment, writeExport } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * writeExport('angle.parquet', await exportRun(run, 'parquet'));
 * ```
 */
export function writeExport(path: string, contents: string | Uint8Array): void {
  try {
    writeAtomic(path, contents);
  } catch (error) {
    throw new InputError(`${path}: cannot write there: ${fileFault(error)}`);
  }
}
