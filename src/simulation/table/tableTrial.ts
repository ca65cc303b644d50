import type { AnyTableLearner } from '../../problem/table/tableLearner.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Features } from './alignment.ts';
import type { ClassTargets } from './classTargets.ts';
import type { Shown } from './shown.ts';
import type { TableSample } from './tableSample.ts';
import type { TrainingPlace } from './trainTableLearner.ts';

/** A trained learner of a table and what others may ask of it. */
interface Fit {
  converged: true;
  products: number;
  /** What it shows on these rows, and on those that it is tested on. */
  onTraining: Shown[];
  onHeld: Shown[];
  /** The strength that cross-validation chose for its correction. */
  strength?: number;
  /** See `clippedShare`. */
  clippedShare?: number;
  /** See `alignment`. */
  alignment?: number;
}

/** A learner that was drawn to targets of its outputs. */
export interface DrawnFit extends Fit {
  /** What it was drawn to on every row that is trained on. */
  targets: ClassTargets;
}

/** A network. */
export interface NetworkFit extends Fit {
  /** Its features on the rows that are trained on, and on those that it is tested on. */
  features: Features;
  heldFeatures: Features;
}

/** A learner of any kind. */
export type TableFit = DrawnFit | NetworkFit;

/** What every step of one trial on a table works with. */
export interface TableTrial extends TrainingPlace {
  sample: TableSample;
  problem: TableProblem;
  /** What has been fitted on this sample, by `fitKey`. */
  fits: Map<string, TableFit | Untrained>;
  /** What copies of sources show on the rows that they have not seen, by source and folds. */
  copies: Map<string, Shown[] | Untrained>;
}

/** The learner that a learner takes its targets from. */
export function tableSource(
  { learners }: TableProblem,
  learner: AnyTableLearner,
): AnyTableLearner | undefined {
  return learners.find(({ name }) => name === learner.targets?.from);
}

/**
 * Text that is equal for learners that have equal fits on one sample: the learner, its source, and so
 * on. Names are part of it: draws follow from them.
 */
export function fitKey(problem: TableProblem, learner: AnyTableLearner): string {
  const source = tableSource(problem, learner);
  const own = JSON.stringify(learner);
  return source === undefined ? own : `${own}${fitKey(problem, source)}`;
}
