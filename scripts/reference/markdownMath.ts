import katex from 'katex';

/** What is used of a token of markdown-it, which brings no types. */
interface Token {
  content: string;
  block: boolean;
  map: [number, number] | null;
}

/** Where markdown-it is within a paragraph. */
interface InlineState {
  src: string;
  pos: number;
  push: (type: string, tag: string, nesting: number) => Token;
}

/** Where markdown-it is among the blocks of a page. */
interface BlockState {
  src: string;
  line: number;
  /** Offsets of the lines: their start, their first character that is no space, and their end. */
  bMarks: number[];
  tShift: number[];
  eMarks: number[];
  push: (type: string, tag: string, nesting: number) => Token;
}

/** A markdown-it parser, as far as it is taught formulas. */
export interface MarkdownParser {
  inline: { ruler: { after: (name: string, own: string, rule: InlineRule) => void } };
  block: {
    ruler: {
      before: (name: string, own: string, rule: BlockRule, options: { alt: string[] }) => void;
    };
  };
  renderer: { rules: Record<string, (tokens: readonly Token[], index: number) => string> };
}

type InlineRule = (state: InlineState, silent: boolean) => boolean;
type BlockRule = (state: BlockState, from: number, to: number, silent: boolean) => boolean;

/**
 * `$…$`, and `$$…$$` within a paragraph. As on code hosts a formula has no space after its first or
 * before its last dollar, and no digit follows it: $5 and $6 are prices; code in backticks stays code.
 */
const inlineFormula = /\$\$([^$]+)\$\$|\$(?!\s)((?:\\.|[^$\\`])+?)(?<!\s)\$(?!\d)/y;

const readInline: InlineRule = (state, silent) => {
  inlineFormula.lastIndex = state.pos;
  const [whole, display, inline] = inlineFormula.exec(state.src) ?? [];
  if (whole === undefined) return false;
  const formula = display ?? inline ?? '';
  if (!silent) {
    state.push(display === undefined ? 'formula' : 'displayed_formula', 'math', 0).content =
      formula;
  }
  state.pos += whole.length;
  return true;
};

/** Lines from one that begins with `$$` to one that ends so, whatever markdown they look like. */
const readBlock: BlockRule = (state, from, to, silent) => {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  if (!lineAt(from).startsWith('$$')) return false;
  const lines: string[] = [];
  for (let line = from; line < to; line++) {
    lines.push(lineAt(line));
    const text = lines.join('\n').trimEnd();
    if (text.length < 5 || !text.endsWith('$$')) continue;
    if (silent) return true;
    state.line = line + 1;
    const token = state.push('displayed_formula', 'math', 0);
    token.block = true;
    token.map = [from, line + 1];
    token.content = text.slice(2, -2);
    return true;
  }
  return false;
};

/** A formula as HTML for the eye and MathML for screen readers. @throws where KaTeX does not know it. */
function typeset(formula: string, displayMode: boolean): string {
  return katex.renderToString(formula, { displayMode, strict: 'error', throwOnError: true });
}

/** Teaches a parser formulas in TeX; a page needs the style of KaTeX, see `mathAssets`. */
export function markdownMath(parser: MarkdownParser): void {
  parser.inline.ruler.after('escape', 'formula', readInline);
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  parser.block.ruler.before('fence', 'displayed_formula', readBlock, { alt });
  const { rules } = parser.renderer;
  rules['formula'] = (tokens, index) => typeset(tokens[index]?.content ?? '', false);
  rules['displayed_formula'] = (tokens, index) => typeset(tokens[index]?.content ?? '', true);
}
