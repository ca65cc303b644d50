import { studentWeights } from '../../information/gaussian/studentWeights.ts';
import type {
  FeaturesProblem,
  GaussianFeature,
} from '../../problem/gaussianFeatures/featuresProblem.ts';

/** E[T_i T_k] without the noise of features. */
const shared = (a: GaussianFeature, b: GaussianFeature): number =>
  a.task * b.task + a.nuisance * b.nuisance;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

/** The exact covariance of a teacher's features, the student and the task, in this order, row by row. */
export function featureCovariance(problem: FeaturesProblem): number[][] {
  const { teacher, student } = problem;
  const { features } = teacher;
  const weights = studentWeights(problem);
  const own = features.map((a, i) =>
    features.map((b, k) => shared(a, b) + (i === k ? a.noise : 0)),
  );
  const seen = own.map((row) => dot(row, weights));
  const gains = features.map(({ task }) => task);
  const told = dot(gains, weights);
  return [
    ...own.map((row, i) => [...row, seen[i] as number, gains[i] as number]),
    [...seen, dot(seen, weights) + student.noise, told],
    [...gains, told, 1],
  ];
}
