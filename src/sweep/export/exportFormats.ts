import { curvesCsv } from '../curvesCsv.ts';
import { jsonTable } from './jsonTable.ts';
import { npzTable } from './npzTable.ts';
import { parquetTable } from './parquetTable.ts';
import type { RunTable } from './runTable.ts';

/** What a table may be exported to; each is the ending of its files, too. */
export const exportFormats = ['csv', 'json', 'parquet', 'npz'] as const;

/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

/** The contents of a file: text or bytes. Equal tables give equal contents. */
export async function encodeTable(
  table: RunTable,
  format: ExportFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return curvesCsv(table.rows, table.axes);
    case 'json':
      return jsonTable(table);
    case 'parquet':
      return parquetTable(table);
    case 'npz':
      return npzTable(table);
  }
}
