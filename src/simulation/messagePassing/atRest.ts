/** A change over the size of what changes; a change of zero is none, also where everything is zero. */
export function relativeChange(change: number, size: number): number {
  return change === 0 ? 0 : change / size;
}

/** Why messages that did not come to rest are no answer. */
export function notAtRest(residual: number, tolerance: number, iterations: number): string {
  const left = Number.isFinite(residual) ? residual.toExponential(1) : 'without bound';
  return `message passing: weights and fields disagree ${left} instead of ${tolerance} within ${iterations} iterations`;
}
