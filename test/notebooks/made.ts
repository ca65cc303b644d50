import { notebookOf } from '../../scripts/notebooks/notebook.ts';
import type { Notebook, Output } from '../../scripts/notebooks/notebook.ts';
import { readCells } from '../../scripts/notebooks/readCells.ts';

/** A notebook as if each of its code cells had been run and left these outputs behind. */
export function made(source: string, outputs: readonly Output[][]): Notebook {
  const notebook = notebookOf(readCells(source));
  let run = 0;
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type === 'markdown' || run >= outputs.length) return cell;
    run += 1;
    return { ...cell, execution_count: run, outputs: outputs[run - 1] as Output[] };
  });
  return { ...notebook, cells };
}

/** The result of a cell. */
export function result(data: Record<string, unknown>): Output {
  return { output_type: 'execute_result', data };
}
