import type { RunTable } from './runTable.ts';
import { typedColumns } from './typedColumns.ts';
import type { TypedColumn } from './typedColumns.ts';

/** Names that many rows share, so a dictionary of them and places in it. */
const dictionary = 'RLE_DICTIONARY' as const;

/** A column as hyparquet-writer takes it; only numbers may be missing. */
function parquetColumn({ name, type, values }: TypedColumn) {
  switch (type) {
    case 'text':
      return { name, data: values, type: 'STRING', nullable: false, encoding: dictionary } as const;
    case 'real':
      return { name, data: values, type: 'DOUBLE', nullable: true } as const;
    case 'count':
      return { name, data: values, type: 'INT32', nullable: true } as const;
    case 'truth':
      return { name, data: values, type: 'BOOLEAN', nullable: false } as const;
  }
}

/** What stands in the file's footer: the facts of the run, and all meanings as JSON. */
function metadata({ facts, columns, observables }: RunTable): { key: string; value: string }[] {
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return [
    ...known.map(([key, value]) => ({ key: `quenched.${key}`, value: String(value) })),
    { key: 'quenched.columns', value: JSON.stringify(columns) },
    { key: 'quenched.observables', value: JSON.stringify(observables) },
  ];
}

/**
 * A table as a Parquet file (Snappy): text columns are dictionaries, numbers DOUBLE, trials INT32,
 * both null where there is none, `converged` BOOLEAN. Equal tables give equal bytes.
 */
export async function parquetTable(table: RunTable): Promise<Uint8Array> {
  // Loaded here, since nothing else needs it and programs start without it.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = typedColumns(table.rows, table.axes).map(parquetColumn);
  return new Uint8Array(
    parquetWriteBuffer({ columnData, kvMetadata: metadata(table), createdBy: 'quenched' }),
  );
}
