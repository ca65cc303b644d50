import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a recipe writes. */
export interface RecipeFile {
  path: string;
  text: string;
}

/** Lines of a file that a recipe changes: `before`, which stand there once, become `after`. */
export interface RecipeChange {
  path: string;
  before: string;
  after: string;
}

function blocks(page: string, language: string): string[] {
  const found = page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'));
  return [...found].map(([, inside]) => inside ?? '');
}

/** The files of a page of recipes: blocks of TypeScript whose first line names the path. */
export function recipeFiles(page: string): RecipeFile[] {
  return blocks(page, 'typescript').map((block) => {
    const path = /^\/\/ (\S+)\n/.exec(block)?.[1];
    if (path === undefined) throw new Error(`a file without a path: ${block.slice(0, 50)}`);
    return { path, text: block.slice(block.indexOf('\n') + 1) };
  });
}

/** The changes of a page of recipes: blocks of differences, each of one file. */
export function recipeChanges(page: string): RecipeChange[] {
  return blocks(page, 'diff').map((block) => {
    const [head = '', ...lines] = block.trimEnd().split('\n');
    const side = (signs: string) =>
      lines
        .filter((line) => signs.includes(line.charAt(0)) || line === '')
        .map((line) => line.slice(1))
        .join('\n');
    return { path: head.replace('--- ', ''), before: side(' -'), after: side(' +') };
  });
}

/** Applies a change. @throws Error when the lines are not there, or there more than once. */
export function applyChange(root: string, { path, before, after }: RecipeChange): void {
  const file = join(root, path);
  const parts = `\n${readFileSync(file, 'utf8')}`.split(`\n${before}\n`);
  if (parts.length !== 2) {
    throw new Error(`${path} has these lines ${parts.length - 1} times:\n${before}`);
  }
  writeFileSync(file, parts.join(`\n${after}\n`).slice(1));
}
