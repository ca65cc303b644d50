import type { DataPart } from '../problem/dataPart.ts';
import type { Learner, TrainedLearner } from '../problem/problem.ts';
import type { Design } from './design/design.ts';
import { joined } from './design/rowRange.ts';
import type { RowRange } from './design/rowRange.ts';
import { trainingRows } from './partRows.ts';
import { activeInputs } from './sampleShape.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { EquationsUse, NormalEquations } from './training/normalEquations.ts';

/** Normal equations of one sample that several fits share, by `equationsKey`. */
export type SharedEquations = ReadonlyMap<string, NormalEquations>;

/** The matrix that normal equations are of: some consecutive samples, and the active inputs. */
export interface EquationsMatrix {
  rows: RowRange;
  active: number;
}

/** What the fits with the same matrix ask of their normal equations. */
export interface EquationsDemand extends EquationsMatrix, EquationsUse {
  /** Fits. */
  fits: number;
}

/** What the samples of a design are to closed forms. */
export interface EquationsSample {
  /** M. */
  rows: number;
  /** N. */
  columns: number;
  /** The parts of the sample. */
  data: readonly DataPart[];
}

/** Text that is equal for equal matrices. */
export function equationsKey({ rows: { first, count }, active }: EquationsMatrix): string {
  return `${first}+${count}/${active}`;
}

/** What learners with the same matrix ask of its normal equations. */
export function equationsUse(learners: readonly TrainedLearner[]): EquationsUse {
  const flows = learners.filter(({ training }) => training.method === 'gradient-flow');
  const closed = learners.filter((learner) => !flows.includes(learner));
  return { ridges: new Set(closed.map(({ l2 }) => l2)).size, flows: flows.length };
}

/**
 * The matrix whose normal equations a closed form or a gradient flow solves; undefined for other
 * trainers, and for rows of the sample between which others lie, where conjugate gradients solve
 * those of a closed form.
 *
 * @param rows those that the learner trains on, in ascending order.
 * @param columns N.
 */
export function equationsMatrix(
  learner: TrainedLearner,
  rows: readonly RowRange[],
  columns: number,
): EquationsMatrix | undefined {
  const { method } = learner.training;
  if (method !== 'closed-form' && method !== 'gradient-flow') return undefined;
  const range = joined(rows);
  return range && { rows: range, active: activeInputs(learner.capacity, columns) };
}

/** The demand of distinct fits, by the key of its matrix. */
export function equationsDemand(
  learners: readonly Learner[],
  sample: EquationsSample,
): Map<string, EquationsDemand> {
  const asked = new Map<string, { matrix: EquationsMatrix; users: TrainedLearner[] }>();
  for (const learner of learners) {
    // Features of its own are a matrix that no other learner has.
    if (learner.kind !== 'trained' || learner.features !== undefined) continue;
    const rows = trainingRows(sample.data, learner, sample.rows).map((part) => part.rows);
    const matrix = equationsMatrix(learner, rows, sample.columns);
    if (matrix === undefined) continue;
    const key = equationsKey(matrix);
    const users = asked.get(key)?.users ?? [];
    asked.set(key, { matrix, users: [...users, learner] });
  }
  return new Map(
    [...asked].map(([key, { matrix, users }]) => [
      key,
      { ...matrix, fits: users.length, ...equationsUse(users) },
    ]),
  );
}

/**
 * Space for the normal equations that more than one of the distinct fits on a sample needs; they
 * are formed and factorised by the first. None where the design does not store its matrix.
 */
export function sharedEquations(
  design: Design,
  data: readonly DataPart[],
  learners: readonly Learner[],
): SharedEquations {
  const { gram, rows, columns } = design;
  if (gram === null) return new Map();
  const demands = [...equationsDemand(learners, { rows, columns, data })];
  return new Map(
    demands
      .filter(([, { fits }]) => fits > 1)
      .map(([key, demand]) => [
        key,
        normalEquations(design, gram, demand.rows, demand.active, demand),
      ]),
  );
}
