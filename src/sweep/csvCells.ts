/** One cell and what ends it; quotes that are open at the end of the text match nothing. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\n|$)/y;

/**
 * The cells of a table in CSV (RFC 4180 with \n between records, as `csvLine` writes it), record
 * after record; undefined where the text is no such table.
 */
export function csvCells(text: string): string[][] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex < text.length || record.length > 0) {
    const cell = cellPattern.exec(text);
    if (cell === null) return undefined;
    const [, quoted, plain = '', end] = cell;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
