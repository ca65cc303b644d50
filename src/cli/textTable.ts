/** Rows of cells as aligned columns, two spaces apart; the first column to the left. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  }
  const aligned = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
  return aligned.map((row) => `${row.join('  ').trimEnd()}\n`).join('');
}

/** Lines of a name and a text, the texts aligned. */
export function namedLines(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('');
}

/** A number of theory: six significant digits. */
export function plainNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Number(value.toPrecision(6)));
}

/** `mean ± error`: the error to two significant digits, the mean to the same place. */
export function withError(mean: number, stderr: number | null): string {
  if (stderr === null || !Number.isFinite(stderr) || stderr <= 0) return plainNumber(mean);
  const places = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(stderr))));
  return `${mean.toFixed(places)} ± ${stderr.toFixed(places)}`;
}
