import type { DataPart } from '../problem/dataPart.ts';
import type { Learner, TrainedLearner } from '../problem/problem.ts';
import type { Design } from './design/design.ts';
import { joined } from './design/rowRange.ts';
import type { RowRange } from './design/rowRange.ts';
import { trainingRows } from './partRows.ts';
import { activeInputs } from './sampleShape.ts';
import { normalEquations } from './training/normalEquations.ts';
import type { NormalEquations } from './training/normalEquations.ts';

/** Normal equations of one sample that several fits share, by `equationsKey`. */
export type SharedEquations = ReadonlyMap<string, NormalEquations>;

/** The matrix that normal equations are of: some consecutive samples, and the active inputs. */
export interface EquationsMatrix {
  rows: RowRange;
  active: number;
}

/** What the closed forms with the same matrix ask of their normal equations. */
export interface EquationsDemand extends EquationsMatrix {
  /** Fits. */
  fits: number;
  /** Different λ. */
  ridges: number;
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

/**
 * The matrix whose normal equations a closed form solves; undefined for other trainers, and for
 * parts of the sample between which others lie, where conjugate gradients solve them.
 */
export function equationsMatrix(
  learner: TrainedLearner,
  { rows, columns, data }: EquationsSample,
): EquationsMatrix | undefined {
  if (learner.training.method !== 'closed-form') return undefined;
  const range = joined(trainingRows(data, learner, rows).map((part) => part.rows));
  return range && { rows: range, active: activeInputs(learner.capacity, columns) };
}

/** The demand of distinct fits, by the key of its matrix. */
export function equationsDemand(
  learners: readonly Learner[],
  sample: EquationsSample,
): Map<string, EquationsDemand> {
  const asked = new Map<string, { matrix: EquationsMatrix; ridges: number[] }>();
  for (const learner of learners) {
    const matrix = learner.kind === 'trained' ? equationsMatrix(learner, sample) : undefined;
    if (learner.kind !== 'trained' || matrix === undefined) continue;
    const key = equationsKey(matrix);
    const ridges = asked.get(key)?.ridges ?? [];
    asked.set(key, { matrix, ridges: [...ridges, learner.l2] });
  }
  return new Map(
    [...asked].map(([key, { matrix, ridges }]) => [
      key,
      { ...matrix, fits: ridges.length, ridges: new Set(ridges).size },
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
        normalEquations(design, gram, demand.rows, demand.active, demand.ridges),
      ]),
  );
}
