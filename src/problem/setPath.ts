import { describeValue } from './describeValue.ts';
import { inputErrorIn } from './inputError.ts';
import type { InputError } from './inputError.ts';
import { problemJsonSchema } from './jsonSchema.ts';
import { nearestName } from './nearestName.ts';
import { contentOf, partOf, pathsIn, wordsAt } from './problemPaths.ts';
import { isMapping } from './schemaNode.ts';
import type { Place } from './schemaNode.ts';

/** Whether all the words appear in `path`, in their order: `teacher.l2` in `learners.teacher.l2`. */
function containsInOrder(path: readonly string[], words: readonly string[]): boolean {
  let found = 0;
  for (const word of path) {
    if (word === words[found]) found += 1;
  }
  return found === words.length;
}

function nearestPath(words: readonly string[], root: Place): string | undefined {
  const paths = pathsIn(root);
  return (
    paths.find((path) => containsInOrder(path.split('.'), words)) ??
    nearestName(words.join('.'), paths, 2)
  );
}

function noSuchPath(words: readonly string[], at: number, place: Place, root: Place): InputError {
  const outer = words.slice(0, at).join('.') || 'a problem';
  const inner = wordsAt(place);
  const nearest = nearestPath(words, root);
  return inputErrorIn(
    undefined,
    `"${words.join('.')}" is not a path of this problem`,
    inner.length > 0
      ? `${outer} has ${inner.join(', ')}`
      : `${outer} is ${describeValue(place.data)}`,
    nearest && `did you mean "${nearest}"?`,
  );
}

function withPart(content: unknown, key: PropertyKey, value: unknown): unknown {
  if (Array.isArray(content)) {
    return content.map((element: unknown, index) => (index === key ? value : element));
  }
  return { ...(isMapping(content) ? content : {}), [key]: value };
}

/**
 * The problem input with one value replaced: `setPath(input, 'learners.teacher.l2', 0.1)`. List
 * elements are addressed by name or by index from 0. Keys that may be left out are created, also
 * inside of what has a default (`training`), but not inside of what is absent (`targets`). The
 * input is not changed, and the value is not checked: that is for `parseProblem`.
 * @throws InputError if no problem with this population and these learners has such a path
 *
 * @example
 * ```ts
 * import { setPath } from 'quenched';
 *
 * const data = {
 *   population: { kind: 'mixture', rho: 0.2 },
 *   alpha: 3,
 *   learners: [{ name: 'teacher', loss: 'square', l2: 1 }],
 * };
 * console.log(setPath(data, 'learners.teacher.l2', 0.1)); // { population: { kind: 'mixture', rho: 0.2 }, alpha: 3, learners: [ { name: 'teacher', loss: 'square', l2: 0.1 } ] }
 * ```
 */
export function setPath(input: unknown, path: string, value: unknown): unknown {
  const words = path.split('.');
  const root: Place = { node: problemJsonSchema, data: input };
  const setFrom = (place: Place, at: number): unknown => {
    const word = words[at];
    if (word === undefined) return value;
    const part = partOf(place, word);
    if (part === undefined) throw noSuchPath(words, at, place, root);
    return withPart(contentOf(place), part.key, setFrom(part, at + 1));
  };
  return setFrom(root, 0);
}
