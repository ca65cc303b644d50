import { newtonFixedPoint } from '../../../numerics/newtonFixedPoint.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import { evolveLogVariances, logVariances, stateAt } from './logVariances.ts';

/** A fixed point of the state evolution. */
export interface SettledState extends CommitteeState {
  /** Largest change of log V in one more step of the state evolution, relative to 1 + |log V|. */
  residual: number;
}

/** What rounding allows is below 1e−13; Newton's last step usually comes that close. */
const tolerance = 1e-11;

/** From close by it takes four. */
const mostSteps = 6;

/** The fixed point that Newton's method finds from a state, if any. */
export function settle(
  model: CommitteeModel,
  alpha: number,
  from: CommitteeState,
): SettledState | null {
  const { point, residual, converged } = newtonFixedPoint(
    (at) => evolveLogVariances(model, alpha, at),
    logVariances(from),
    { tolerance, steps: mostSteps },
  );
  return converged ? { ...stateAt(point), residual } : null;
}

/** Step of the differences in log V. */
const step = 1e-5;

/**
 * Whether the state evolution returns to a fixed point from nearby: whether both eigenvalues of its
 * derivative J, which has no negative entries, are below 1.
 */
export function isStable(model: CommitteeModel, alpha: number, state: CommitteeState): boolean {
  const point = logVariances(state);
  const slopes = [0, 1].map((j) => {
    const [more, less] = [-step, step].map((shift) =>
      evolveLogVariances(
        model,
        alpha,
        point.map((log, i) => (i === j ? log + shift : log)),
      ),
    );
    return [0, 1].map((i) => ((less?.[i] ?? NaN) - (more?.[i] ?? NaN)) / (2 * step));
  });
  const entry = (i: number, j: number) => slopes[j]?.[i] as number;
  const [own, other] = [1 - entry(0, 0), 1 - entry(1, 1)];
  return own > 0 && other > 0 && own * other > entry(0, 1) * entry(1, 0);
}
