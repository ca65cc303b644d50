import * as fc from 'fast-check';
import type { Joint, JointEntry } from '../../../src/information/discrete/joint.ts';
import { uniform } from '../../uniform.ts';

const states = fc.integer({ min: 1, max: 4 });

/** Weights of a cell: any, mostly zero, or whole numbers as in a table of counts. */
const weights = [
  uniform(0, 1),
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: uniform(0, 1) }),
  fc.integer({ min: 0, max: 2 }),
  // Over many orders of magnitude.
  uniform(0, 60).map((x) => 2 ** -x),
];

/** The entries of weights that follow one another with y fastest, divided by their sum. */
export function jointOf(
  values: readonly number[],
  [ofStudent, ofLabel]: readonly [number, number],
): Joint {
  const total = values.reduce((a, b) => a + b, 0);
  const joint: JointEntry[] = values.map((value, i) => ({
    t: Math.floor(i / ofStudent / ofLabel),
    s: Math.floor(i / ofLabel) % ofStudent,
    y: i % ofLabel,
    p: value / total,
  }));
  return { joint };
}

/** Joint distributions of up to four states each, many with zeros. */
export const arbitraryJoint: fc.Arbitrary<Joint> = fc
  .tuple(states, states, states, fc.constantFrom(...weights))
  .chain(([t, s, y, weight]) =>
    fc
      .array(weight, { minLength: t * s * y, maxLength: t * s * y })
      .filter((values) => values.some((value) => value > 0))
      .map((values) => jointOf(values, [s, y])),
  );

/** H of the masses of some function of an entry, in bits: as simple as can be, to compare with. */
export function entropy({ joint }: Joint, of: (entry: JointEntry) => unknown): number {
  const masses = new Map<string, number>();
  for (const entry of joint) {
    const key = JSON.stringify(of(entry));
    masses.set(key, (masses.get(key) ?? 0) + entry.p);
  }
  return [...masses.values()].reduce((sum, p) => sum - (p > 0 ? p * Math.log2(p) : 0), 0);
}

/** I(Y; X) in bits for a function X of an entry. */
export function informationIn(joint: Joint, of: (entry: JointEntry) => unknown): number {
  const both = entropy(joint, (entry) => [of(entry), entry.y]);
  return entropy(joint, of) + entropy(joint, ({ y }) => y) - both;
}
