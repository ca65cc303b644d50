import type { Joint, State } from '../../../src/information/discrete/joint.ts';

type Bit = 0 | 1;

/** The joint distribution of (t, s, y) = states(bits) for independent fair bits. */
export function gate(bits: number, states: (...bits: Bit[]) => [State, State, State]): Joint {
  const entries = new Map<string, Joint['joint'][number]>();
  for (let word = 0; word < 2 ** bits; word++) {
    const [t, s, y] = states(...Array.from({ length: bits }, (_, i) => ((word >> i) & 1) as Bit));
    const key = JSON.stringify([t, s, y]);
    entries.set(key, { t, s, y, p: (entries.get(key)?.p ?? 0) + 2 ** -bits });
  }
  return { joint: [...entries.values()] };
}

/** T and S see a fair bit Y through channels of their own, P(x|y) = channel[y][x]. */
export function channels(teacher: number[][], student: number[][]): Joint {
  const joint = [0, 1].flatMap((y) =>
    (teacher[y] ?? []).flatMap((pt, t) =>
      (student[y] ?? []).map((ps, s) => ({ t, s, y, p: (pt * ps) / 2 })),
    ),
  );
  return { joint: joint.filter(({ p }) => p > 0) };
}

/** A binary symmetric channel. */
export const flips = (rate: number) => [
  [1 - rate, rate],
  [rate, 1 - rate],
];

/** A binary erasure channel; an erased bit is state 2. */
export const erases = (rate: number) => [
  [1 - rate, 0, rate],
  [0, 1 - rate, rate],
];

/** Entropy of a bit in bits. */
export const h2 = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);

/** Redundant, unique of the teacher, unique of the student, synergistic. */
export type Parts = [number, number, number, number];

/** Tables whose decompositions are known in closed form, in bits. */
export interface Known {
  name: string;
  joint: Joint;
  broja: Parts;
  imin: Parts;
}

const same = (parts: Parts) => ({ broja: parts, imin: parts });
const text = (...bits: Bit[]) => bits.join('');
const together = 0.74 * h2(0.02 / 0.74) + 0.26 * h2(0.08 / 0.26);

/** The gates of Williams & Beer (2010), Griffith & Koch (2014) and Bertschinger et al. (2014). */
export const known: Known[] = [
  { name: 'RDN', joint: gate(1, (a) => [a, a, a]), ...same([1, 0, 0, 0]) },
  { name: 'UNQ', joint: gate(2, (a, b) => [a, b, a]), ...same([0, 1, 0, 0]) },
  { name: 'XOR', joint: gate(2, (a, b) => [a, b, a ^ b]), ...same([0, 0, 0, 1]) },
  { name: 'AND', joint: gate(2, (a, b) => [a, b, a & b]), ...same([h2(0.25) - 0.5, 0, 0, 0.5]) },
  { name: 'OR', joint: gate(2, (a, b) => [a, b, a | b]), ...same([h2(0.25) - 0.5, 0, 0, 0.5]) },
  {
    name: 'COPY',
    joint: gate(2, (a, b) => [a, b, text(a, b)]),
    broja: [0, 1, 1, 0],
    imin: [1, 0, 0, 1],
  },
  { name: 'SUM', joint: gate(2, (a, b) => [a, b, a + b]), ...same([0.5, 0, 0, 1]) },
  {
    name: 'RDNXOR',
    joint: gate(3, (r, a, b) => [text(r, a), text(r, b), text(r, (a ^ b) as Bit)]),
    ...same([1, 0, 0, 1]),
  },
  {
    name: 'RDNUNQXOR',
    joint: gate(5, (r, u, v, a, b) => [
      text(r, u, a),
      text(r, v, b),
      text(r, u, v, (a ^ b) as Bit),
    ]),
    broja: [1, 1, 1, 1],
    imin: [2, 0, 0, 2],
  },
  {
    name: 'two symmetric channels',
    joint: channels(flips(0.1), flips(0.2)),
    ...same([1 - h2(0.2), h2(0.2) - h2(0.1), 0, h2(0.1) - together]),
  },
  {
    // With the most uncertain q all flips fall on erased bits.
    name: 'a symmetric and an erasing channel',
    joint: channels(flips(0.1), erases(0.5)),
    broja: [
      0.5 - h2(0.1) + h2(0.2) / 2,
      (1 - h2(0.2)) / 2,
      h2(0.1) - h2(0.2) / 2,
      (h2(0.2) - h2(0.1)) / 2,
    ],
    imin: [0.5, 0.5 - h2(0.1), 0, h2(0.1) / 2],
  },
  { name: 'nuisance shared', joint: gate(2, (y, n) => [text(y, n), n, y]), ...same([0, 1, 0, 0]) },
  { name: 'task shared', joint: gate(2, (y, n) => [text(y, n), y, y]), ...same([1, 0, 0, 0]) },
];
