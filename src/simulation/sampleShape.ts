/** M = round(αN), at least one sample. */
export function sampleCount(alpha: number, n: number): number {
  return Math.max(1, Math.round(alpha * n));
}

/** The first round(ηN) inputs, at least one: those that a learner of capacity η may use. */
export function activeInputs(capacity: number, n: number): number {
  return Math.max(1, Math.round(capacity * n));
}
