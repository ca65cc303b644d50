import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faults } from '../../scripts/notebooks/faults.ts';
import { findTools } from '../../scripts/notebooks/findTools.ts';
import { notebookOf } from '../../scripts/notebooks/notebook.ts';
import type { Notebook } from '../../scripts/notebooks/notebook.ts';
import { readCells } from '../../scripts/notebooks/readCells.ts';
import { runNotebook } from '../../scripts/notebooks/runNotebook.ts';

const tools = findTools(process.env);
const folder = fileURLToPath(new URL('../../notebooks', import.meta.url));

function run(source: string): Promise<Notebook> {
  if (Array.isArray(tools)) throw new Error(tools.join());
  return runNotebook(notebookOf(readCells(source)), folder, tools);
}

function cellsOf(codes: readonly string[]): string {
  return codes.map((code) => `// %%\n${code}\n`).join('');
}

describe.skipIf(Array.isArray(tools))('a notebook on the kernel', () => {
  it('keeps the outputs of a hundred short cells', async () => {
    const made = await run(cellsOf(Array.from({ length: 100 }, (_, i) => `${i};`)));
    expect(faults(made)).toEqual([]);
    const shown = made.cells.flatMap((cell) =>
      'outputs' in cell ? cell.outputs.map((output) => 'data' in output && output.data) : [],
    );
    expect(shown).toEqual(Array.from({ length: 100 }, (_, i) => ({ 'text/plain': `${i}` })));
  });

  it('ends at the first cell that fails', async () => {
    const made = await run(cellsOf(['const x: number = 1;', "throw new Error('wrong');", 'x;']));
    expect(faults(made)).toEqual([
      "cell-2 failed with Error (wrong): throw new Error('wrong');",
      'cell-3 was not run: x;',
    ]);
  });

  it('fails where a cell that must show something shows nothing', async () => {
    const nothing = "({ [Symbol.for('Jupyter.display')]: () => ({}) });";
    expect(faults(await run(cellsOf([nothing, 'undefined;'])))).toEqual([
      `cell-1 lost its output: ${nothing}`,
      'cell-2 lost its output: undefined;',
    ]);
  });

  it('hears what is written to the console after the cell has ended', async () => {
    const late = "setTimeout(() => console.log('late'), 100);\nconst x = 1;";
    expect(faults(await run(cellsOf([late])))).toEqual([
      "cell-1 wrote to the console: setTimeout(() => console.log('late'), 100);",
    ]);
  });
});
