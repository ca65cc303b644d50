import { exp } from '../../numerics/specialFunctions.ts';
import type { Vector } from '../design/design.ts';

/** Below this the difference 1 − e^{−x} loses digits that its series keeps. */
const SMALL = 1e-4;

/** (1 − e^{−rate·time})/rate, also at rate 0. */
export function flowFilter(rate: number, time: number): number {
  const x = rate * time;
  return x < SMALL ? time * (1 - (x / 2) * (1 - x / 3)) : (1 - exp(-x)) / rate;
}

/** A source that learns from the same labels while its student follows it. */
export interface ConcurrentSource {
  /** y, M doubles. */
  labels: Vector;
  /** λ̃ */
  l2: number;
  /** The factor of y in the student's own part of the target, (1−χ)(1−2ε). */
  labelWeight: number;
  /** The factor of y in the source's labels, times χ. */
  sourceWeight: number;
}

/**
 * a(s) in w(t) = a(XᵀX) Xᵀy of a student with ridge λ that flows beside its source: with A = s + λ̃,
 * B = s + λ the source's field at time t has s(1 − e^{−At})/A, so that the student gains
 * (s/A)[(1 − e^{−Bt})/B − (e^{−At} − e^{−Bt})/(B − A)] from it.
 */
export function concurrentFilter(
  { l2: sourceRidge, labelWeight, sourceWeight }: ConcurrentSource,
  l2: number,
  time: number,
): (eigenvalue: number) => number {
  return (s) => {
    const [sourceRate, rate] = [s + sourceRidge, s + l2];
    const own = flowFilter(rate, time);
    const slower = Math.min(sourceRate, rate);
    const both = exp(-slower * time) * flowFilter(Math.abs(rate - sourceRate), time);
    // Directions without samples, s = 0 up to rounding, have no field.
    const gain = sourceRate > 0 ? (s / sourceRate) * (own - both) : 0;
    return labelWeight * own + sourceWeight * gain;
  };
}
