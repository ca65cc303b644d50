import { npy } from './npy.ts';
import type { NamedMeaning } from './meaning.ts';
import type { RunTable } from './runTable.ts';
import { typedColumns } from './typedColumns.ts';
import type { TypedColumn } from './typedColumns.ts';

/** A day on which an archive can begin; in the local time zone, as archives have none. */
const anyDay = '1980-01-01T12:00:00';

function columnFile({ type, values }: TypedColumn): Uint8Array {
  switch (type) {
    case 'text':
      return npy({ type, values });
    case 'truth':
      return npy({ type, values });
    case 'real':
    case 'count':
      return npy({ type: 'real', values: values.map((value) => value ?? NaN) });
  }
}

/** One row of texts after the other. */
function textTable(rows: readonly (readonly string[])[], width: number): Uint8Array {
  return npy({ type: 'text', values: rows.flat(), shape: [rows.length, width] });
}

function meaningRow({ name, letter, unit, meaning }: NamedMeaning): string[] {
  return [name, letter, unit, meaning];
}

/**
 * A table as an archive for `numpy.load`: one array per column, numbers NaN where there is none;
 * `meanings` has a row (name, letter, unit, meaning) for every column and then every observable that
 * occurs, `facts` a row (name, value) for everything known of the run. Equal tables give equal bytes.
 */
export async function npzTable(table: RunTable): Promise<Uint8Array> {
  // Loaded here, since nothing else needs it and programs start without it.
  const { zipSync } = await import('fflate');
  const meanings = [...table.columns, ...table.observables].map(meaningRow);
  const facts = Object.entries(table.facts).filter(([, value]) => value !== null);
  const arrays: [string, Uint8Array][] = [
    ...typedColumns(table.rows, table.axes).map(
      (column) => [column.name, columnFile(column)] as [string, Uint8Array],
    ),
    ['meanings', textTable(meanings, 4)],
    [
      'facts',
      textTable(
        facts.map(([name, value]) => [name, String(value)]),
        2,
      ),
    ],
  ];
  const files = arrays.map(([name, file]) => [`${name}.npy`, file] as const);
  return zipSync(Object.fromEntries(files), { mtime: anyDay });
}
