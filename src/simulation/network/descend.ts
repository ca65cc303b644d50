import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { adamStart, adamStep } from './adam.ts';
import type { AdamState } from './adam.ts';
import { epochs } from './epochs.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';
import { allocateRows, fillBatch } from './rows.ts';
import type { Rows } from './rows.ts';

/** Steps down one objective. */
export interface Phase {
  objective: Objective;
  steps: number;
}

/** How networks descend. */
export interface DescentSettings {
  /** Rows of a batch; all where there are fewer. */
  batch: number;
  /** The rate of the first step; it falls linearly to zero over all phases. */
  rate: number;
}

/** What the phases have in common. */
export interface Descent {
  rows: Rows;
  settings: DescentSettings;
  /** Draws the order of the rows. */
  stream: Vector;
}

/** How many rows a batch has. */
export function batchRows({ rows, settings }: Pick<Descent, 'rows' | 'settings'>): number {
  return Math.min(settings.batch, rows.inputs.rows);
}

/**
 * Goes through the phases with Adam, which remembers the steps of earlier phases with the same
 * parameters. Undefined once done, or why the end is none.
 */
export function descend(
  kernels: Kernels,
  phases: readonly Phase[],
  descent: Descent,
): Untrained | undefined {
  const { rows, settings, stream } = descent;
  const count = batchRows(descent);
  const next = epochs(kernels, rows.inputs.rows, count, stream);
  const batch = allocateRows(kernels, rows, count);
  const states = new Map<Parameters, AdamState>();
  const total = phases.reduce((sum, { steps }) => sum + steps, 0);
  let done = 0;
  for (const { objective, steps } of phases) {
    const { parameters } = objective;
    const state = states.get(parameters) ?? adamStart(parameters.size);
    states.set(parameters, state);
    for (let step = 0; step < steps; step++, done++) {
      fillBatch(kernels, rows, next(), batch);
      const value = objective.evaluate(batch);
      if (!Number.isFinite(value)) return diverged(done, settings);
      adamStep(kernels, parameters, state, settings.rate * (1 - done / total));
    }
  }
  return undefined;
}

function diverged(steps: number, { rate }: DescentSettings): Untrained {
  return {
    converged: false,
    reason: `its loss is not finite after ${steps} steps: it needs a smaller rate than ${rate}`,
  };
}
