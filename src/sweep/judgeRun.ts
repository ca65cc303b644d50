import { judgeClaim } from './claims/registry.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { ClaimResult } from './runRecord.ts';
import type { TidyRow } from './tidyRow.ts';

/** Judges all claims of a run on its rows, published ones included. */
export function judgeRun(experiment: ResolvedExperiment, rows: readonly TidyRow[]): ClaimResult[] {
  const { figure, simulate, claims, curves } = experiment;
  const { x, y, z } = figure;
  const drawn = z === undefined ? { y, across: null } : { y: z, across: y };
  const sizeOf = (label: string): number | null =>
    simulate && (curves.find((curve) => curve.label === label)?.n ?? simulate.n);
  const evidence = { rows, x, ...drawn, sizeOf };
  return claims.map((claim) => ({ claim: claim.claim, ...judgeClaim(claim, evidence) }));
}
