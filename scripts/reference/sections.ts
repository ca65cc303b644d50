import { readFileSync } from 'node:fs';
import { type Application, Comment, CommentTag, Converter } from 'typedoc';

/** A section of an entry point: a comment line, and the names that are exported under it. */
export interface Section {
  title: string;
  names: string[];
}

/** The sections of an entry point in their order. @param text its source. */
export function sectionsIn(text: string): Section[] {
  const sections: Section[] = [];
  for (const [, title, names] of text.matchAll(/^\/\/ (.*)\.$|^export (?:type )?\{([^}]*)\}/gm)) {
    if (title !== undefined) sections.push({ title, names: [] });
    const exported = (names ?? '').split(',').map((name) => name.trim());
    sections.at(-1)?.names.push(...exported.filter((name) => name !== ''));
  }
  return sections;
}

/** What the entry points have of sections, and those in their order. */
function sectionsOf(entries: readonly string[]): Section[] {
  return entries.flatMap((entry) => sectionsIn(readFileSync(entry, 'utf8')));
}

/** The titles of all sections, in the order of the entry points. */
export function sectionTitles(entries: readonly string[]): string[] {
  return sectionsOf(entries).map(({ title }) => title);
}

/** The reference has the sections of the entry points as categories. */
export function categoriesBySection(app: Application, entries: readonly string[]): void {
  const sections = sectionsOf(entries);
  const titleOf = (name: string) => sections.find(({ names }) => names.includes(name))?.title;
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const exported of project.children?.flatMap(({ children }) => children ?? []) ?? []) {
      const text = titleOf(exported.name);
      if (text === undefined) continue;
      exported.comment ??= new Comment();
      exported.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text }]));
    }
  });
}
