import type { Joint, State } from '../../information/discrete/joint.ts';

/** A fair bit. */
export type Bit = 0 | 1;

/** The joint distribution of (t, s, y) = states(bits) for independent fair bits. */
export function gate(bits: number, states: (...bits: Bit[]) => [State, State, State]): Joint {
  const words = Array.from({ length: 1 << bits }, (_, word) => word);
  const entries = new Map<string, Joint['joint'][number]>();
  for (const word of words) {
    const [t, s, y] = states(...Array.from({ length: bits }, (_, i) => ((word >> i) & 1) as Bit));
    const key = JSON.stringify([t, s, y]);
    entries.set(key, { t, s, y, p: (entries.get(key)?.p ?? 0) + 1 / words.length });
  }
  return { joint: [...entries.values()] };
}

/** T and S see a fair bit Y through channels of their own, P(x|y) = channel[y][x]. */
export function channels(
  teacher: readonly (readonly number[])[],
  student: readonly (readonly number[])[],
): Joint {
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

const text = (...bits: Bit[]) => bits.join('');

/**
 * Small tables whose decompositions are known in closed form (Williams & Beer 2010; Griffith & Koch
 * 2014; Bertschinger et al. 2014). In the last two T = (Y, N) holds a fair nuisance bit N beside the
 * task's: I(T;S) is one bit whether S is N or Y, the redundancy is none or all of it.
 */
export const gates = {
  RDN: gate(1, (a) => [a, a, a]),
  UNQ: gate(2, (a, b) => [a, b, a]),
  XOR: gate(2, (a, b) => [a, b, a ^ b]),
  AND: gate(2, (a, b) => [a, b, a & b]),
  OR: gate(2, (a, b) => [a, b, a | b]),
  COPY: gate(2, (a, b) => [a, b, text(a, b)]),
  SUM: gate(2, (a, b) => [a, b, a + b]),
  RDNXOR: gate(3, (r, a, b) => [text(r, a), text(r, b), text(r, (a ^ b) as Bit)]),
  RDNUNQXOR: gate(5, (r, u, v, a, b) => [
    text(r, u, a),
    text(r, v, b),
    text(r, u, v, (a ^ b) as Bit),
  ]),
  'flips of 10% and 20%': channels(flips(0.1), flips(0.2)),
  'flips of 10%, erasures of 50%': channels(flips(0.1), erases(0.5)),
  'nuisance shared': gate(2, (y, n) => [text(y, n), n, y]),
  'task shared': gate(2, (y, n) => [text(y, n), y, y]),
} satisfies Record<string, Joint>;
