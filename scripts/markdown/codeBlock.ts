/** A page of documentation. */
export interface Page {
  /** Its file, from the root of the repository. */
  path: string;
  text: string;
}

/** A fenced block of a page. */
export interface CodeBlock {
  /** Page and line at which it begins, for messages. */
  place: string;
  language: string;
  text: string;
  /** Why it is not run, from a comment `<!-- not run: reason -->` in the line above it. */
  notRun: string | undefined;
}

// A fence, its language, and everything up to the same fence; indented in a list.
const fenced = /^([ ]*)(?:<!-- not run: (.*) -->\s*\n\s*)?```(\w*)\n([^]*?)^[ ]*```[ ]*$/gm;

/** The fenced blocks of a page, in their order. */
export function codeBlocks({ path, text }: Page): CodeBlock[] {
  return [...text.matchAll(fenced)].map((match) => {
    const [, indent = '', notRun, language = '', inside = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const unindented = inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { place: `${path}:${line}`, language, text: unindented, notRun };
  });
}

/** The text of a page in which code is x's, line by line in its place. */
export function prose({ text }: Page): string {
  const blank = (code: string) => code.replace(/[^\n]/g, 'x');
  return text.replace(fenced, blank).replace(/`[^`\n]+`/g, blank);
}
