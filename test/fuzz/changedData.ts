import * as fc from 'fast-check';
import { isMapping } from '../../src/problem/schemaNode.ts';
import { oddValue } from './oddValues.ts';
import { oddWord, slip } from './oddWords.ts';

/** One key of a mapping, or one element of a list, with its value. */
type Entry = readonly [key: string, value: unknown];

/** What becomes of an entry; `others` are all values of the same data. */
type Edit = (entry: Entry, others: readonly unknown[]) => Entry[];

function entriesOf(data: unknown): Entry[] {
  if (Array.isArray(data)) return data.map((value: unknown, at): Entry => [String(at), value]);
  return isMapping(data) && !(data instanceof Date) ? Object.entries(data) : [];
}

function withEntries(data: unknown, entries: readonly Entry[]): unknown {
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The path of every key and list element, from the outside in. */
function placesIn(data: unknown): { path: string[]; value: unknown }[] {
  return entriesOf(data).flatMap(([key, value]) => [
    { path: [key], value },
    ...placesIn(value).map((inner) => ({ ...inner, path: [key, ...inner.path] })),
  ]);
}

function editedAt(data: unknown, [key, ...rest]: readonly string[], edit: Edit): unknown {
  const others = placesIn(data).map(({ value }) => value);
  const entries = entriesOf(data).flatMap((entry): Entry[] => {
    if (entry[0] !== key) return [entry];
    return rest.length > 0 ? [[key, editedAt(entry[1], rest, edit)]] : edit(entry, others);
  });
  return withEntries(data, entries);
}

const replaced = oddValue.map((value): Edit => ([key]) => [[key, value]]);
const misspelt = slip.map((change): Edit => ([key, value]) => [[change(key), value]]);
const miswritten = slip.map((change): Edit => ([key, value]) => [
  [key, typeof value === 'string' ? change(value) : value],
]);
const renamed = oddWord.map((word): Edit => ([, value]) => [[word, value]]);
const joined = fc
  .tuple(oddWord, oddValue)
  .map(([word, value]): Edit => (entry) => [entry, [word, value]]);
const scaled = fc
  .constantFrom(-1, 0, 1e-12, 1e3, 1e12, 1e300)
  .map((factor): Edit => ([key, value]) => [
    [key, typeof value === 'number' ? value * factor : value],
  ]);
const borrowed = fc
  .nat()
  .map((at): Edit => ([key, value], others) => [
    [key, others.length === 0 ? value : others[at % others.length]],
  ]);
const plain = fc.constantFrom<Edit>(
  () => [],
  (entry) => [entry, entry],
  ([key, value]) => [[key, [value]]],
  ([key, value]) => [[key, { [key]: value }]],
  ([key, value]) => [[key, JSON.stringify(value)]],
  ([key]) => [[key, null]],
);

const edit = fc.oneof(replaced, plain, misspelt, miswritten, renamed, joined, scaled, borrowed);

const change = fc.tuple(fc.nat(), edit);

/** Data in which one or a few places are not what they were. */
export function changedData(data: unknown): fc.Arbitrary<unknown> {
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((changed, [at, made]) => {
      const places = placesIn(changed);
      return places.length === 0
        ? changed
        : editedAt(changed, places[at % places.length]?.path ?? [], made);
    }, data),
  );
}
