import type { Cell, Shows } from './cell.ts';

/** What a kernel shows, by media type: text as lines or as a whole, anything else as JSON. */
export type MediaBundle = Record<string, unknown>;

/** What running a cell left behind (nbformat 4). */
export type Output =
  | { output_type: 'execute_result' | 'display_data'; data: MediaBundle }
  | { output_type: 'stream'; name: string; text: string }
  | { output_type: 'error'; ename: string; evalue: string; traceback: string[] };

interface MarkdownCell {
  cell_type: 'markdown';
  id: string;
  metadata: Record<string, never>;
  source: string[];
}

/** A cell of code, which says in its metadata what it must show. */
export interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: { shows: Shows };
  execution_count: number | null;
  source: string[];
  outputs: Output[];
}

/** A notebook as Jupyter keeps it (nbformat 4.5). */
export interface Notebook {
  cells: (MarkdownCell | CodeCell)[];
  metadata: object;
  nbformat: 4;
  nbformat_minor: 5;
}

/** Deno's kernel, by the name that `deno jupyter --install` gives it. */
const metadata = {
  kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
  language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
};

/** A notebook of these cells that nobody has run. */
export function notebookOf(cells: readonly Cell[]): Notebook {
  return { cells: cells.map(notebookCell), metadata, nbformat: 4, nbformat_minor: 5 };
}

function notebookCell(cell: Cell, place: number): MarkdownCell | CodeCell {
  const id = `cell-${place + 1}`;
  const source = cell.source.match(/.*\n|.+$/g) ?? [];
  if (cell.kind === 'markdown') return { cell_type: 'markdown', id, metadata: {}, source };
  const { shows } = cell;
  return {
    ...{ cell_type: 'code', id, metadata: { shows }, execution_count: null, source, outputs: [] },
  };
}

/** The notebook without what running it left behind. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, execution_count: null, outputs: [] } : cell,
  );
  return { ...notebook, cells };
}

/** The file of a notebook. */
export function notebookText(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
