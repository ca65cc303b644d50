/** Tables for the terminal, a row at a time, and for Markdown. */

const FIRST = 44;
const REST = 15;

/** A row padded so that the columns of all tables stand below each other. */
export function textRow([first, ...rest]) {
  return first.padEnd(FIRST) + rest.map((cell) => cell.padStart(REST)).join('');
}

/** A Markdown table; numbers are aligned to the right. */
export function markdownTable(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'));
  return [columns, rule, ...rows].map(line).join('\n');
}
