import { decompose } from '../../information/discrete/decompose.ts';
import type { Measure } from '../../information/discrete/decomposeTable.ts';
import { gates } from './gates.ts';
import type { Oracle } from './oracle.ts';
import { partOracles } from './partOracles.ts';

type Parts = readonly [string, string, string, string];

const none = '.0000';
const bit = '1.0000';

/** BROJA's parts, and those of I_min where they differ. */
const references: Record<keyof typeof gates, readonly Parts[]> = {
  RDN: [[bit, none, none, none]],
  UNQ: [[none, bit, none, none]],
  XOR: [[none, none, none, bit]],
  AND: [['.3113', none, none, '.5000']],
  OR: [['.3113', none, none, '.5000']],
  COPY: [
    [none, bit, bit, none],
    [bit, none, none, bit],
  ],
  SUM: [['.5000', none, none, bit]],
  RDNXOR: [[bit, none, none, bit]],
  RDNUNQXOR: [
    [bit, bit, bit, bit],
    ['2.0000', none, none, '2.0000'],
  ],
  'flips of 10% and 20%': [['.2781', '.2529', none, '.1048']],
  'flips of 10%, erasures of 50%': [
    ['.3920', '.1390', '.1080', '.1265'],
    ['.5000', '.0310', none, '.2345'],
  ],
  'nuisance shared': [[none, bit, none, none]],
  'task shared': [[bit, none, none, none]],
};

const sources: Record<'broja' | 'imin', string> = {
  broja: 'Bertschinger et al. (2014, arXiv:1311.2852), with the bits of the closed forms',
  imin: 'Williams & Beer (2010, arXiv:1004.2515), with the bits of the closed forms',
};

function oraclesOf(name: keyof typeof gates, measure: keyof typeof sources, parts: Parts) {
  const compute = () => {
    const found = decompose(gates[name], measure satisfies Measure);
    return found.converged ? found : undefined;
  };
  return partOracles({ name: `${name}, ${measure}`, source: sources[measure], parts }, compute);
}

/** Decompositions of tables, in bits. */
export const informationOfTablesOracles: readonly Oracle[] = Object.entries(references).flatMap(
  ([key, [broja, imin = broja]]) => {
    const name = key as keyof typeof gates;
    return [...oraclesOf(name, 'broja', broja as Parts), ...oraclesOf(name, 'imin', imin as Parts)];
  },
);
