import { namePattern } from './name.ts';
import { childData, isMapping } from './schemaNode.ts';

/** The name of a list element, if it has one that no other element of the list shares. */
export function elementName(list: readonly unknown[], index: number): string | undefined {
  const nameOf = (element: unknown): unknown => (isMapping(element) ? element['name'] : undefined);
  const name = nameOf(list[index]);
  const unique = list.filter((element) => nameOf(element) === name).length === 1;
  return typeof name === 'string' && namePattern.test(name) && unique ? name : undefined;
}

/** A word as a message shows it; one that would break the line is quoted. */
function readable(word: string): string {
  return word === '' || /[\s\p{C}]/u.test(word) ? JSON.stringify(word) : word;
}

/**
 * A path into data as users write it: keys joined by dots, list elements by their name where they
 * have one of their own (`learners.student.l2`), else by their index from 0 (`axes.0.values`).
 */
export function describePath(path: readonly PropertyKey[], data: unknown): string {
  const words: string[] = [];
  let here = data;
  for (const key of path) {
    const name =
      Array.isArray(here) && typeof key === 'number' ? elementName(here, key) : undefined;
    words.push(name ?? readable(String(key)));
    here = childData(here, key);
  }
  return words.join('.');
}
