import type { Cell } from './cell.ts';
import { endsInExpression } from './endsInExpression.ts';

/** The three kinds of lines that begin a cell. */
const markers = {
  '// %% [markdown]': markdownCell,
  '// %%': codeCell,
  '// %% [figure]': figureCell,
};

type Marker = keyof typeof markers;

/**
 * The cells of a notebook's source, which is TypeScript in the percent format: `// %%` begins a cell
 * of code, `// %% [figure]` one whose last expression must show as a figure, `// %% [markdown]` one
 * of text, each line of it a comment.
 *
 * @throws Error where a line belongs to no cell, text is no comment, or a marker is unknown.
 */
export function readCells(text: string): Cell[] {
  const cells: { marker: Marker; lines: string[] }[] = [];
  text.split('\n').forEach((line, i) => {
    const place = `line ${i + 1}`;
    if (line.startsWith('// %%')) cells.push({ marker: markerOf(line, place), lines: [] });
    else if (cells.length > 0) cells.at(-1)?.lines.push(line);
    else if (line.trim() !== '') throw new Error(`${place} belongs to no cell: ${line}`);
  });
  return cells.map(({ marker, lines }) => markers[marker](lines.join('\n').trim()));
}

function markerOf(line: string, place: string): Marker {
  if (Object.hasOwn(markers, line)) return line as Marker;
  throw new Error(`${place}: "${line}" is none of ${Object.keys(markers).join(', ')}`);
}

function codeCell(source: string): Cell {
  return { kind: 'code', source, shows: endsInExpression(source) ? 'value' : 'nothing' };
}

function figureCell(source: string): Cell {
  return { kind: 'code', source, shows: 'figure' };
}

function markdownCell(source: string): Cell {
  return { kind: 'markdown', source: source.split('\n').map(uncommented).join('\n') };
}

function uncommented(line: string): string {
  const text = /^\/\/ ?(.*)$/.exec(line)?.[1];
  if (text === undefined) throw new Error(`text of a notebook is a comment, unlike: ${line}`);
  return text;
}
