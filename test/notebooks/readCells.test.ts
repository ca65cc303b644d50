import { describe, expect, it } from 'vitest';
import { readCells } from '../../scripts/notebooks/readCells.ts';

const source = `// %% [markdown]
// # A question
//
// of $x$
// %%
const x = 1;
// %%
x;
// %% [figure]
plot(x);
`;

describe('the source of a notebook', () => {
  it('is read as cells of text, of code, and of figures', () => {
    expect(readCells(source)).toEqual([
      { kind: 'markdown', source: '# A question\n\nof $x$' },
      { kind: 'code', source: 'const x = 1;', shows: 'nothing' },
      { kind: 'code', source: 'x;', shows: 'value' },
      { kind: 'code', source: 'plot(x);', shows: 'figure' },
    ]);
  });

  it.each([
    ['await x;', 'value'],
    ['f(\n  x,\n);\n// done', 'value'],
    ['x = 1;', 'nothing'],
    ['x += 1;', 'nothing'],
    ['if (x) f();', 'nothing'],
    ['x;\nconst y = 1;', 'nothing'],
    ['', 'nothing'],
  ])('shows of %j: %s', (code, shows) => {
    expect(readCells(`// %%\n${code}`)).toMatchObject([{ shows }]);
  });

  it('has no line outside of cells', () => {
    expect(() => readCells('const x = 1;\n// %%\n')).toThrow('line 1 belongs to no cell');
  });

  it('has only the known markers', () => {
    expect(() => readCells('// %%\n// %% [markdwon]\n')).toThrow('line 2: "// %% [markdwon]"');
  });

  it('has text in comments only', () => {
    expect(() => readCells('// %% [markdown]\nconst x = 1;')).toThrow('const x = 1;');
  });
});
