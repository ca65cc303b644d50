import { judgeClaim } from './claims/registry.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { ClaimResult } from './runRecord.ts';
import type { TidyRow } from './tidyRow.ts';

/** Judges all claims of a run on its rows, published ones included. */
export function judgeRun(experiment: ResolvedExperiment, rows: readonly TidyRow[]): ClaimResult[] {
  const { figure, simulate, claims } = experiment;
  const { x, y, z } = figure;
  const drawn = z === undefined ? { y, across: null } : { y: z, across: y };
  const evidence = { rows, x, ...drawn, n: simulate?.n ?? null };
  return claims.map((claim) => ({ claim: claim.claim, ...judgeClaim(claim, evidence) }));
}
