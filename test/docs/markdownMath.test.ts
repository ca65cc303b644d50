import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { markdownMath } from '../../scripts/reference/markdownMath.ts';
import type { MarkdownParser } from '../../scripts/reference/markdownMath.ts';

/** The parser that typedoc has. */
const requireOfTypedoc = createRequire(createRequire(import.meta.url).resolve('typedoc'));
const makeParser = requireOfTypedoc('markdown-it') as () => MarkdownParser & {
  render: (text: string) => string;
};

const parser = makeParser();
markdownMath(parser);

/** The formulas that are typeset in a text. */
function formulas(text: string): string[] {
  const sources = /<annotation encoding="application\/x-tex">([^<]*)</g;
  return [...parser.render(text).matchAll(sources)].map(([, source]) => source ?? '');
}

describe('markdownMath', () => {
  it('typesets formulas in a line, whatever markdown they look like', () => {
    expect(formulas('with $a_1 * b_1$ and $c_*^2$')).toEqual(['a_1 * b_1', 'c_*^2']);
    expect(formulas('over a\nline: $x +\ny$.')).toEqual(['x +\ny']);
  });

  it('typesets displayed formulas, alone or within a paragraph', () => {
    expect(formulas('$$\nx\n= y\n+ z\n$$')).toEqual(['\nx\n= y\n+ z\n']);
    expect(formulas('so that\n$$x = y,$$\nwhere')).toEqual(['x = y,']);
    expect(parser.render('$$x$$')).toContain('katex-display');
    expect(parser.render('it is $$x$$ here')).toContain('katex-display');
  });

  it('leaves prices, escaped dollars and code alone', () => {
    expect(formulas('between $5 and $6, or `$x$`, or \\$x\\$')).toEqual([]);
    expect(formulas('```sh\necho $HOME $PATH\n```')).toEqual([]);
    expect(formulas('an open $ dollar, and $$ two')).toEqual([]);
  });

  it('refuses what KaTeX does not know', () => {
    expect(() => parser.render('$\\unknown$')).toThrow('Undefined control sequence');
  });
});
