import katex from 'katex';

/** A short text with formulas as a page shows it. */
export interface Explanation {
  title: string;
  html: string;
}

/** What is told apart in a paragraph: a displayed formula, one in the line, and a link. */
const parts =
  /\$\$(?<display>[^$]+)\$\$|\$(?<inline>[^$]+)\$|\[(?<label>[^\]]+)\]\((?<address>[^)]+)\)/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A formula as HTML for the eye and MathML for screen readers. A displayed one that is wider than a
 * phone is moved within its line, which keys can do where it has the focus.
 *
 * @throws where KaTeX does not know it.
 */
function typeset(formula: string, displayMode: boolean): string {
  return katex
    .renderToString(formula, { displayMode, strict: 'error', throwOnError: true })
    .replace('class="katex-display"', 'class="katex-display" tabindex="0"');
}

function partHtml({ display, inline, label = '', address = '' }: Record<string, string>): string {
  if (display !== undefined) return typeset(display, true);
  if (inline !== undefined) return typeset(inline, false);
  return `<a href="${escaped(address)}">${escaped(label)}</a>`;
}

function paragraphHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(parts)) {
    html += escaped(text.slice(end, found.index)) + partHtml(found.groups ?? {});
    end = found.index + found[0].length;
  }
  return `<p>${html}${escaped(text.slice(end))}</p>`;
}

/**
 * An explanation from its text: `# ` and its title in the first line, then paragraphs with `$…$`,
 * `$$…$$` and links, which is all that these texts use of markdown.
 *
 * @throws Error when there is no title, or a formula that KaTeX does not know.
 */
export function explanationHtml(text: string): Explanation {
  const [, title, body] = /^# (.+)\n([^]*)$/.exec(text) ?? [];
  if (title === undefined || body === undefined) throw new Error('an explanation has a title');
  const paragraphs = body.trim().split(/\n\s*\n/);
  return { title, html: paragraphs.map(paragraphHtml).join('') };
}
