import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { faults } from '../../scripts/notebooks/faults.ts';
import { notebookOf, withoutOutputs } from '../../scripts/notebooks/notebook.ts';
import type { Notebook } from '../../scripts/notebooks/notebook.ts';
import { readCells } from '../../scripts/notebooks/readCells.ts';

const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.nb.ts'))
  .map((file) => file.slice(0, -'.nb.ts'.length));

/** Code hosts do not show what is much larger. */
const mostBytes = 500_000;

/** The equations of a text: `$$ … $$` and `$ … $`. */
const equation = /\$\$([^$]+)\$\$|\$([^$]+)\$/g;

describe.each(names)('the notebook %s', (name) => {
  const file = `${folder}${name}.ipynb`;
  const read = (): Notebook => JSON.parse(readFileSync(file, 'utf8')) as Notebook;

  it('has the cells of its source', () => {
    const source = readFileSync(`${folder}${name}.nb.ts`, 'utf8');
    expect(withoutOutputs(read())).toEqual(notebookOf(readCells(source)));
  });

  it('was run, and shows everything that it must', () => {
    expect(faults(read())).toEqual([]);
    expect(read().cells.some((cell) => 'outputs' in cell)).toBe(true);
  });

  it('has equations that can be set', () => {
    const texts = read().cells.map((cell) =>
      cell.cell_type === 'markdown' ? cell.source.join('') : '',
    );
    for (const [, display, inline] of texts.join('\n').matchAll(equation)) {
      expect(() => katex.renderToString(display ?? inline ?? '', { strict: true })).not.toThrow();
    }
    expect(texts.join('').replace(equation, '')).not.toContain('$');
  });

  it('is small enough for a code host', () => {
    expect(statSync(file).size).toBeLessThan(mostBytes);
  });
});
