import type { Evidence } from './claims/claim.ts';
import { judgeClaim } from './claims/registry.ts';
import { observableOf } from './panels.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { ClaimResult } from './runRecord.ts';
import type { TidyRow } from './tidyRow.ts';

/**
 * Judges all claims of a run on its rows, published ones included.
 *
 * @param trialsOf the trials of its simulated rows, see `trialValues`.
 */
export function judgeRun(
  experiment: ResolvedExperiment,
  rows: readonly TidyRow[],
  trialsOf: Evidence['trialsOf'],
): ClaimResult[] {
  const { figure, simulate, claims, curves } = experiment;
  const curveOf = (label: string) => curves.find((curve) => curve.label === label);
  const evidence: Evidence = {
    rows,
    x: figure.x,
    across: figure.z === undefined ? null : figure.y,
    observableOf: (label) => observableOf(figure, curveOf(label) ?? {}),
    sizeOf: (label) => simulate && (curveOf(label)?.n ?? simulate.n),
    trialsOf,
  };
  return claims.map((claim) => ({ claim: claim.claim, ...judgeClaim(claim, evidence) }));
}
