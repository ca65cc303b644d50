import { describe, expect, it } from 'vitest';
import { faults } from '../../scripts/notebooks/faults.ts';
import type { Output } from '../../scripts/notebooks/notebook.ts';
import { made, result } from './made.ts';

const source = '// %%\nconst x = 1;\n// %%\nx;\n// %% [figure]\nplot(x);\n';
const number = [result({ 'text/plain': '1' })];
const figure = {
  'text/plain': 'a figure',
  'image/png': 'iVBO',
  'application/vnd.plotly.v1+json': { data: [] },
};

describe('a notebook that was run', () => {
  it('is well when every cell shows what it must', () => {
    expect(faults(made(source, [[], number, [result(figure)]]))).toEqual([]);
  });

  it('is not when a cell failed, nor are the cells behind it', () => {
    const failed: Output = {
      output_type: 'error',
      ename: 'Error',
      evalue: 'wrong',
      traceback: [],
    };
    expect(faults(made(source, [[], [failed]]))).toEqual([
      'cell-2 failed with Error (wrong): x;',
      'cell-3 was not run: plot(x);',
    ]);
  });

  it('is not when the value of an expression was lost', () => {
    expect(faults(made(source, [[], [], [result(figure)]]))).toEqual([
      'cell-2 lost its output: x;',
    ]);
  });

  it.each(Object.keys(figure))('is not when a figure lost its %s', (type) => {
    const rest = Object.fromEntries(Object.entries(figure).filter(([key]) => key !== type));
    expect(faults(made(source, [[], number, [result(rest)]]))).toEqual([
      `cell-3 lost the ${type} of its figure: plot(x);`,
    ]);
  });

  it('is not when something was written to the console, or shown unasked', () => {
    const line = { output_type: 'stream', name: 'stdout', text: 'late' } as const;
    expect(faults(made(source, [[line], number, [result(figure)]]))).toEqual([
      'cell-1 wrote to the console: const x = 1;',
    ]);
    expect(faults(made(source, [number, number, [result(figure)]]))).toEqual([
      'cell-1 shows what it should not: const x = 1;',
    ]);
  });
});
