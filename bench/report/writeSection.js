/** Puts a measured table into bench/README.md, between the comments that name it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = join(import.meta.dirname, '..', 'README.md');

/** The text with the named section replaced. @throws Error when the text has no such section. */
export function withSection(text, name, body) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no section ${name}`);
  return `${text.slice(0, from)}${begin}\n\n${body}\n\n${text.slice(to)}`;
}

/** Replaces the named section of bench/README.md. */
export function writeSection(name, body) {
  writeFileSync(readme, withSection(readFileSync(readme, 'utf8'), name, body));
}
