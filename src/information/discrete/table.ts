import type { Joint, JointEntry, State } from './joint.ts';

/** A joint distribution with states numbered from 0 in the order in which they come. */
export interface Table {
  /** The number of the teacher's state, entry by entry. */
  teacher: Int32Array;
  /** The number of the student's state. */
  student: Int32Array;
  /** The number of the pair of the teacher's and the student's states. */
  pair: Int32Array;
  /** The number of the task's state. */
  label: Int32Array;
  /** Positive, summing to 1. */
  mass: Float64Array;
}

/** A probability below this one changes no information by more than 1e-37 bit. */
const negligible = 1e-40;

/** Numbers from 0, equal for equal keys, in the order in which keys come. */
function numbered<Key>(keys: readonly Key[]): Int32Array {
  const numbers = new Map<Key, number>();
  return Int32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/**
 * The table of a joint distribution, its probabilities divided by their sum. What is negligible is
 * left out, also where rounding has made it negative.
 */
export function tableOf({ joint }: Joint): Table {
  const total = joint.reduce((sum, { p }) => sum + p, 0);
  const entries = joint.filter(({ p }) => p > negligible * total);
  const column = (name: keyof JointEntry) => numbered<State>(entries.map((entry) => entry[name]));
  return {
    teacher: column('t'),
    student: column('s'),
    pair: numbered(entries.map(({ t, s }) => JSON.stringify([t, s]))),
    label: column('y'),
    mass: Float64Array.from(entries, ({ p }) => p / total),
  };
}
