import { z } from 'zod';
import { InputError, inputErrorIn } from '../problem/inputError.ts';
import { csvCells } from './csvCells.ts';
import { curveColumns } from './curveColumns.ts';
import type { TidyRow } from './tidyRow.ts';

/** A number as `csvLines` writes it, or nothing for no number. */
const numberCell = z
  .string()
  .regex(/^(|NaN|-?Infinity|-?\d+(\.\d+)?(e[+-]\d+)?)$/)
  .transform((cell) => (cell === '' ? null : Number(cell)));

/** The places of a row: an axis on which it has none is left out. */
function withoutNone(places: Record<string, number | null>): Record<string, number> {
  const known = Object.entries(places).filter(
    (entry): entry is [string, number] => entry[1] !== null,
  );
  return Object.fromEntries(known);
}

const rowSchema: z.ZodType<TidyRow> = z.object({
  curve: z.string(),
  axes: z.record(z.string(), numberCell).transform(withoutNone),
  kind: z.enum(['theory', 'simulation', 'published']),
  learner: z.string(),
  observable: z.string(),
  mean: numberCell,
  stderr: numberCell,
  trials: numberCell,
  converged: z.enum(['true', 'false']).transform((cell) => cell === 'true'),
});

function readRow(cells: readonly string[], axes: readonly string[], source: string): TidyRow {
  const [curve, ...rest] = cells;
  const places = Object.fromEntries(axes.map((axis, i) => [axis, rest[i]]));
  const [kind, learner, observable, mean, stderr, trials, converged] = rest.slice(axes.length);
  const numbers = { mean, stderr, trials, converged };
  const parsed = rowSchema.safeParse({
    curve,
    axes: places,
    kind,
    learner,
    observable,
    ...numbers,
  });
  if (parsed.success) return parsed.data;
  const column = parsed.error.issues[0]?.path.at(-1);
  throw new InputError(`${source}: what stands under ${String(column)} is not of a run`);
}

/**
 * The rows of a table that `curvesCsv` wrote: reading undoes writing, but for the sign of a zero.
 *
 * @param axes paths of the axes, in the order of their columns.
 * @param source what the table is called in messages.
 * @throws InputError naming the first record that is not of such a table.
 */
export function readCurvesCsv(text: string, axes: readonly string[], source: string): TidyRow[] {
  const records = csvCells(text);
  if (records === undefined) throw new InputError(`${source}: it is not a table in CSV`);
  const [header = [], ...rows] = records;
  const names = curveColumns(axes);
  if (header.join() !== names.join()) {
    const found = `its columns are ${header.join(', ')}`;
    throw inputErrorIn(source, found, `they must be ${names.join(', ')}`);
  }
  return rows.map((cells, i) => {
    const where = `${source}, record ${i + 2}`;
    if (cells.length === names.length) return readRow(cells, axes, where);
    throw new InputError(`${where}: it has ${cells.length} cells in place of ${names.length}`);
  });
}
