import { observableNames } from '../../observables/observables.ts';
import type { ObservableName } from '../../observables/observables.ts';
import { observableOf } from '../../sweep/panels.ts';
import type { ResolvedExperiment } from '../../sweep/resolvedExperiment.ts';

/** The observables that a figure draws: others need not be known at once. */
export function wantedObservables({
  figure,
  curves,
}: Pick<ResolvedExperiment, 'figure' | 'curves'>): ObservableName[] {
  const drawn = new Set(curves.map((curve) => observableOf(figure, curve)));
  return observableNames.filter((name) => drawn.has(name));
}
