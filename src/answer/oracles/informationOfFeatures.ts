import { channelJoint } from '../../information/gaussian/channelJoint.ts';
import { gaussianDecomposition } from '../../information/gaussian/gaussianDecomposition.ts';
import type { GaussianJoint } from '../../information/gaussian/gaussianJoint.ts';
import type { Oracle } from './oracle.ts';
import { partOracles } from './partOracles.ts';
import type { KnownParts } from './partOracles.ts';

type Rows = readonly (readonly number[])[];

const root = Math.sqrt(2);

const parallel: readonly (readonly [string, Rows, Rows, KnownParts['parts']])[] = [
  ['orthogonal unit gains', [[1, 0]], [[0, 1]], ['.0000', '.5000', '.5000', '.0000']],
  ['gains √2 and 1 in one direction', [[root]], [[1]], ['.5000', '.2925', '.0000', '.2075']],
  [
    'gains diag(√2, 1) and diag(1, √2)',
    [
      [root, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [0, root],
    ],
    ['1.0000', '.2925', '.2925', '.4150'],
  ],
  [
    'gains diag(2, 1) and 1',
    [
      [2, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [0, 1],
    ],
    ['1.0000', '.6610', '.0000', '.4240'],
  ],
];

/**
 * A teacher with a nuisance beside the task, T = (Y + n/2, 2G), and a student that is drawn to it at
 * an angle, S = cos a T₁ + sin a T₂ + z/2, for independent standard Gaussians Y, n, G and z:
 * a larger angle aligns it better with its teacher, and less of the task is transferred. Rows T₁, T₂,
 * S, Y.
 */
function nuisanceTeacher(cosine: number, sine: number): Rows {
  // As combinations of Y, n, G and z.
  const rows = [
    [1, 0.5, 0, 0],
    [0, 0, 2, 0],
    [cosine, cosine / 2, 2 * sine, 0.5],
    [1, 0, 0, 0],
  ];
  return rows.map((a) =>
    rows.map((b) => a.reduce((sum, entry, i) => sum + entry * (b[i] as number), 0)),
  );
}

const half = Math.sqrt(0.5);

/** The angle in degrees, its cosine and sine, I(T;S) and the redundancy about Y. */
const nuisances: readonly Oracle[] = (
  [
    [0, 1, 0, '1.292', '.7925'],
    [45, half, half, '1.762', '.1378'],
    [90, 0, 1, '2.044', '.0000'],
  ] as const
).flatMap(([degrees, cosine, sine, alignment, redundancy]): Oracle[] => {
  const covariance = nuisanceTeacher(cosine, sine);
  const shared = (features: Omit<GaussianJoint, 'covariance'>) =>
    gaussianDecomposition({ covariance, ...features }).redundant;
  const name = `teacher with a nuisance, student at ${degrees}°`;
  const source = 'T = (Y + n/2, 2G), S = cos a T₁ + sin a T₂ + z/2: ½ log₂ of variances, by hand';
  return [
    {
      name: `${name}: alignment I(T;S)`,
      source,
      reference: alignment,
      // What T shares with itself about S.
      compute: () => shared({ teacher: [0, 1], student: [0, 1], target: [2] }),
    },
    {
      name: `${name}: transferred knowledge`,
      source,
      reference: redundancy,
      compute: () => shared({ teacher: [0, 1], student: [2], target: [3] }),
    },
  ];
});

/** Decompositions of Gaussian features, in bits. */
export const informationOfFeaturesOracles: readonly Oracle[] = [
  ...parallel.flatMap(([name, teacher, student, parts]) =>
    partOracles(
      { name, source: 'parallel channels: Σ ½ log₂(1 + max(g², g′²)) together', parts },
      () => gaussianDecomposition(channelJoint(teacher, student)),
    ),
  ),
  ...nuisances,
];
