/** A place where two plain data differ; a value is undefined where there is none. */
export interface DataDifference {
  /** Keys joined by dots, such as `problem.learners.0.l2`. */
  path: string;
  first: unknown;
  second: unknown;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Where two plain data differ, leaf by leaf, in the order of their keys. */
export function dataDifferences(first: unknown, second: unknown, path = ''): DataDifference[] {
  if (!isNested(first) || !isNested(second) || Array.isArray(first) !== Array.isArray(second)) {
    return Object.is(first, second) ? [] : [{ path, first, second }];
  }
  const [one, other] = [new Map(Object.entries(first)), new Map(Object.entries(second))];
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.flatMap((key) =>
    dataDifferences(one.get(key), other.get(key), path === '' ? key : `${path}.${key}`),
  );
}
