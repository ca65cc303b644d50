import { gates } from '../../../src/answer/oracles/gates.ts';
import type { Joint } from '../../../src/information/discrete/joint.ts';

export { channels, erases, flips, gate } from '../../../src/answer/oracles/gates.ts';

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
const together = 0.74 * h2(0.02 / 0.74) + 0.26 * h2(0.08 / 0.26);

/** What is known of every gate. */
const decompositions: Record<keyof typeof gates, Omit<Known, 'name' | 'joint'>> = {
  RDN: same([1, 0, 0, 0]),
  UNQ: same([0, 1, 0, 0]),
  XOR: same([0, 0, 0, 1]),
  AND: same([h2(0.25) - 0.5, 0, 0, 0.5]),
  OR: same([h2(0.25) - 0.5, 0, 0, 0.5]),
  COPY: { broja: [0, 1, 1, 0], imin: [1, 0, 0, 1] },
  SUM: same([0.5, 0, 0, 1]),
  RDNXOR: same([1, 0, 0, 1]),
  RDNUNQXOR: { broja: [1, 1, 1, 1], imin: [2, 0, 0, 2] },
  'flips of 10% and 20%': same([1 - h2(0.2), h2(0.2) - h2(0.1), 0, h2(0.1) - together]),
  'flips of 10%, erasures of 50%': {
    // With the most uncertain q all flips fall on erased bits.
    broja: [
      0.5 - h2(0.1) + h2(0.2) / 2,
      (1 - h2(0.2)) / 2,
      h2(0.1) - h2(0.2) / 2,
      (h2(0.2) - h2(0.1)) / 2,
    ],
    imin: [0.5, 0.5 - h2(0.1), 0, h2(0.1) / 2],
  },
  'nuisance shared': same([0, 1, 0, 0]),
  'task shared': same([1, 0, 0, 0]),
};

/** The gates of Williams & Beer (2010), Griffith & Koch (2014) and Bertschinger et al. (2014). */
export const known: Known[] = Object.entries(gates).map(([name, joint]) => ({
  name,
  joint,
  ...decompositions[name as keyof typeof gates],
}));
