/** The joint distribution of one source (teacher, student, or both) and the task Y. */
export interface PairMarginal {
  /** The source's state in each pair of states that has mass; no pair comes twice. */
  source: Int32Array;
  /** The state of Y in each of them. */
  label: Int32Array;
  /** P(source, y) of each of them. */
  mass: Float64Array;
  /** P(source), by state. */
  sourceMass: Float64Array;
  /** P(y), by state. */
  labelMass: Float64Array;
}

/** Sums of the masses by key; keys are numbers from 0. */
function summed(keys: Int32Array, mass: Float64Array): Float64Array {
  const sums = new Float64Array(keys.reduce((most, key) => Math.max(most, key + 1), 0));
  keys.forEach((key, i) => (sums[key] = (sums[key] as number) + (mass[i] as number)));
  return sums;
}

/** P(source, y) from masses whose states are listed beside them. */
export function pairMarginal(
  source: Int32Array,
  label: Int32Array,
  mass: Float64Array,
): PairMarginal {
  const labelMass = summed(label, mass);
  const pairs = new Map<number, number>();
  source.forEach((state, i) => {
    const key = state * labelMass.length + (label[i] as number);
    pairs.set(key, (pairs.get(key) ?? 0) + (mass[i] as number));
  });
  const keys = [...pairs.keys()];
  return {
    source: Int32Array.from(keys, (key) => Math.floor(key / labelMass.length)),
    label: Int32Array.from(keys, (key) => key % labelMass.length),
    mass: Float64Array.from(pairs.values()),
    sourceMass: summed(source, mass),
    labelMass,
  };
}
