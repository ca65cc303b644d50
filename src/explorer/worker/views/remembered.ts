/** Values kept at once: those of the last few questions. */
const most = 2000;

/** Looks a value up, or makes it where `isWanted`; undefined where it is neither known nor made. */
export type Remembered<Value> = (
  key: string,
  make: () => Value,
  isWanted: boolean,
) => Value | undefined;

/** A memory of what was made for earlier questions; when it is full it begins anew. */
export function remembered<Value>(): Remembered<Value> {
  const known = new Map<string, Value>();
  return (key, make, isWanted) => {
    const before = known.get(key);
    if (before !== undefined || !isWanted) return before;
    if (known.size >= most) known.clear();
    const value = make();
    known.set(key, value);
    return value;
  };
}
