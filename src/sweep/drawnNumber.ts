import type { Optimum } from '../answer/optimum.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import { optimisable, settingPath } from '../problem/optimal.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';
import { observableOf } from './panels.ts';

/** What both roads answer of a point: theory with its optima, and a trial. */
interface Numbers {
  learners: Record<
    string,
    { converged: false } | { converged: true; observables: LearnerObservables }
  >;
  overlaps: Record<string, number>;
  optima?: readonly Optimum[];
}

/** The number that the figure draws of a curve at a point, null where there is none to be trusted. */
export function drawnNumber(
  { figure }: Pick<ResolvedExperiment, 'figure'>,
  curve: Pick<ResolvedCurve, 'learner' | 'panel'>,
  { learners, overlaps, optima = [] }: Numbers,
): number | null {
  const { learner: name } = curve;
  const drawn = observableOf(figure, curve);
  if (drawn === 'overlap') return finite(overlaps[name]);
  const setting = optimisable.find((optimised) => optimised === drawn);
  if (setting !== undefined) {
    const path = settingPath({ learner: name, setting });
    return finite(optima.find((optimum) => optimum.path === path)?.value);
  }
  const learner = learners[name];
  if (learner?.converged !== true) return null;
  const { observables } = learner;
  return finite(Object.entries(observables).find(([key]) => key === drawn)?.[1]);
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
