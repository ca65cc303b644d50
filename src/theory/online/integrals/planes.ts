import { add, times } from '../../../numerics/doubleDouble.ts';
import { entry, minor, pairDeterminant } from './covariances.ts';
import type { Covariances } from './covariances.ts';

/** Two pairs of fields, as two planes of vectors, and the correlations between the planes. */
export interface Planes {
  /** One for each choice of a field from either plane. */
  pairs: readonly CrossPair[];
  /** Of the 2 × 2 correlations between the planes in orthonormal axes. */
  determinant: number;
  /** Canonical correlations: the singular values of that matrix. */
  strongest: number;
  weakest: number;
}

/** A field of each plane, normalised, and what the other fields have beside these. */
export interface CrossPair {
  /** Correlation of the two fields. */
  direct: number;
  /** Correlation of what the two other fields have orthogonal to these. */
  crossed: number;
  /** ±1, the handedness of the axes (field, rest of the other) in both planes together. */
  orientation: number;
}

type Pair = readonly [number, number];
/** A field's direction and that of the rest of its partner, in the axes of its plane. */
interface Axes {
  field: Pair;
  rest: Pair;
  handedness: number;
}

/** Correlations of the axes (first field, rest of the second) of one plane with those of the other. */
type Correlations = readonly [Pair, Pair];

/**
 * The correlations of the axes. The rests of almost equal fields are tiny, and the difference of
 * four almost equal numbers connects them: 32 digits until nothing more is to be subtracted.
 */
function axisCorrelations(covariances: Covariances, [p, q]: Pair, [r, s]: Pair): Correlations {
  const roots = [p, r].map((a) => Math.sqrt(entry(covariances, a, a))) as [number, number];
  const rest = [Math.sqrt(pairDeterminant(covariances, p, q)), 0] as [number, number];
  rest[1] = Math.sqrt(pairDeterminant(covariances, r, s));
  const [rootP, rootR] = roots;
  const restOfQ = minor(covariances, [p, q], [p, s]);
  const alongR = minor(covariances, [p, q], [p, r]);
  const both = add(
    times(restOfQ, entry(covariances, r, r)),
    times(alongR, -entry(covariances, r, s)),
  )[0];
  const over = (top: number, bottom: number) => (bottom === 0 ? 0 : top / bottom);
  return [
    [
      entry(covariances, p, r) / (rootP * rootR),
      over(minor(covariances, [p, r], [s, r])[0], rootP * rootR * rest[1]),
    ],
    [over(alongR[0], rootP * rootR * rest[0]), over(both, rootP * rootR * rest[0] * rest[1])],
  ];
}

function axesOf(covariances: Covariances, [p, q]: Pair): readonly [Axes, Axes] {
  const along = entry(covariances, p, q);
  const across = Math.sqrt(pairDeterminant(covariances, p, q));
  const angle = Math.atan2(across, along);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [
    { field: [1, 0], rest: [0, 1], handedness: 1 },
    { field: [cosine, sine], rest: [sine, -cosine], handedness: -1 },
  ];
}

function bilinear(left: Pair, [[a, b], [c, d]]: Correlations, right: Pair): number {
  return left[0] * (a * right[0] + b * right[1]) + left[1] * (c * right[0] + d * right[1]);
}

/** The planes of two pairs of fields. */
export function planesOf(covariances: Covariances, left: Pair, right: Pair): Planes {
  const correlations = axisCorrelations(covariances, left, right);
  const [[a, b], [c, d]] = correlations;
  const pairs = axesOf(covariances, left).flatMap((mine) =>
    axesOf(covariances, right).map((yours) => ({
      direct: bilinear(mine.field, correlations, yours.field),
      crossed: bilinear(mine.rest, correlations, yours.rest),
      orientation: mine.handedness * yours.handedness,
    })),
  );
  const sum = Math.hypot(a + d, b - c);
  const difference = Math.hypot(a - d, b + c);
  return {
    pairs,
    determinant: a * d - b * c,
    strongest: (sum + difference) / 2,
    weakest: Math.abs(sum - difference) / 2,
  };
}
