import { resolventMoments } from './resolventMoments.ts';
import { ridgeRegression } from './ridgeRegression.ts';
import type { RegressionAnswer, RidgeSetting } from './ridgeRegression.ts';

/** The student's unlabelled samples and ridge. */
export interface FreshSetting {
  /** Samples per input dimension that the teacher has not seen. */
  alpha: number;
  /** λ of the student. */
  l2: number;
}

/**
 * A ridge student on fresh inputs whose targets are the fields of a ridge teacher: given the
 * teacher w̃ its own design is isotropic and independent, w = (S+λ)^{−1}S w̃, hence
 * m = E[s/(s+λ)] m̃ and q = E[s²/(s+λ)²] q̃. It beats its teacher where shrinking w̃ further helps
 * (compare Ildiz et al. 2024, arXiv:2410.18837, for least norm).
 *
 * @throws RangeError unless both α and both λ are positive.
 */
export function weakToStrong(teacher: RidgeSetting, student: FreshSetting): RegressionAnswer {
  const source = ridgeRegression(teacher);
  const [first, second] = resolventMoments(student.alpha, student.l2, 2) as [number, number];
  const { l2 } = student;
  const m = (1 - l2 * first) * source.m;
  const q = (1 - 2 * l2 * first + l2 * l2 * second) * source.q;
  return { m, q, excess: 1 - 2 * m + q };
}
