import { resolventMoments } from './resolventMoments.ts';
import { ridgeRegression } from './ridgeRegression.ts';
import type { RidgeSetting } from './ridgeRegression.ts';

/** Errors E(h − u)² of ridge regression and of a student of it on the same samples and ridge. */
export interface SelfDistillation {
  /** The teacher's. */
  ridge: number;
  /** Of the student that sees the teacher's fields only, ξ = 1. */
  pure: number;
  /** Of the best student. */
  mixed: number;
  /** ξ*, the best weight of the teacher's fields against the labels; it may lie beyond [0, 1]. */
  mixing: number;
}

/**
 * Ridge self-distillation with optimal mixing (Dang, Patil & Rinaldo 2026, arXiv:2602.17565): the
 * student (1−ξ)b + ξ(S+λ)^{−1}S b of the ridge solution b has the error R(ξ) = R(0) + 2ξR₁ + ξ²R₂,
 * R₁ = λ(λ−ν)E[s(s+λ)^{−3}] and R₂ = λ²E[(s²+νs)(s+λ)^{−4}], the squared distance of the pure
 * student from the teacher; ξ* = −R₁/R₂ has the sign of ν − λ and no ridge but the best, λ = ν,
 * cannot be improved upon.
 *
 * @throws RangeError unless α and λ are positive.
 */
export function selfDistillation({ alpha, l2, noise }: RidgeSetting): SelfDistillation {
  const [, second, third, fourth] = resolventMoments(alpha, l2, 4) as [
    number,
    number,
    number,
    number,
  ];
  const { excess: ridge } = ridgeRegression({ alpha, l2, noise });
  const cross = l2 * (l2 - noise) * (second - l2 * third);
  const distance =
    l2 * l2 * (second - 2 * l2 * third + l2 * l2 * fourth + noise * (third - l2 * fourth));
  return {
    ridge,
    pure: ridge + 2 * cross + distance,
    mixed: ridge - (cross * cross) / distance,
    mixing: -cross / distance,
  };
}
