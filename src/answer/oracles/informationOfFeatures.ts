import { channelJoint } from '../../information/gaussian/channelJoint.ts';
import { gaussianDecomposition } from '../../information/gaussian/gaussianDecomposition.ts';
import type { ObservableName } from '../../observables/observables.ts';
import {
  featuresProblemSchema,
  studentName,
} from '../../problem/gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';
import { solveFeatures } from '../../theory/gaussianFeatures/solveFeatures.ts';
import { observableOf } from './observableOf.ts';
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
 * a larger angle aligns it better with its teacher, and less of the task is transferred.
 */
function drawnTo(angle: number): FeaturesProblem {
  return featuresProblemSchema.parse({
    protocol: 'features',
    teacher: { features: [{ task: 1, noise: 0.25 }, { nuisance: 2 }] },
    student: { angle, noise: 0.25 },
  });
}

/** The angle in degrees, I(T;S) and the redundancy about Y. */
const nuisances: readonly Oracle[] = (
  [
    [0, '1.292', '.7925'],
    [45, '1.762', '.1378'],
    [90, '2.044', '.0000'],
  ] as const
).flatMap(([angle, alignment, redundancy]): Oracle[] => {
  const name = `teacher with a nuisance, student at ${angle}°`;
  const source = 'T = (Y + n/2, 2G), S = cos a T₁ + sin a T₂ + z/2: ½ log₂ of variances, by hand';
  const told = (observable: ObservableName) =>
    observableOf(solveFeatures(drawnTo(angle)), studentName, observable);
  return [
    {
      name: `${name}: alignment I(T;S)`,
      source,
      reference: alignment,
      compute: () => told('mutualInformation'),
    },
    {
      name: `${name}: transferred knowledge`,
      source,
      reference: redundancy,
      compute: () => told('redundant'),
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
