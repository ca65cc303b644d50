import { committeeStart } from '../../problem/committeeStart.ts';
import type { Training } from '../../problem/problem.ts';
import type { Vector } from '../design/design.ts';
import type { Streams } from '../streams.ts';
import { gradientDescent } from '../training/gradientDescent.ts';
import type { Descent } from '../training/gradientDescent.ts';
import { localMinimum } from '../training/minimise.ts';
import type { Minimum } from '../training/minimise.ts';
import type { Observe, Trained, TrainingTask, Untrained } from '../training/trainingTask.ts';
import { committeeObjective } from './committeeObjective.ts';
import type { TrainableUnits } from './committeeObjective.ts';
import { unitVectors } from './hiddenUnits.ts';

/** What the training of a committee needs beside its task. */
export interface CommitteeTraining {
  name: string;
  units: TrainableUnits;
  training: Training;
  streams: Streams;
  /** Measures a state whose outputs on the sample are in `task.sample.fields`. */
  observe: Observe;
}

type CommitteeObjective = ReturnType<typeof committeeObjective>;
type Run = (objective: CommitteeObjective, start: Vector) => Descent | Minimum | Untrained;

/**
 * Trains a committee from `restarts` random starts, each with a stream of its own, and keeps the end
 * that has the smallest objective; the trajectory is the one that led there. Weights are a local
 * minimum, or where descent stopped. Not converged if no start got to its end, for the first one's
 * reason.
 */
export function trainCommittee(
  task: TrainingTask,
  { name, units, training, streams, observe }: CommitteeTraining,
): Trained | Untrained {
  const { kernels } = task.design;
  const { restarts, init } = startsOf(training);
  const run = descent(training, observe);
  const size = units.hidden * task.design.size(task.active);
  const weights = kernels.allocate(size);
  let best: { value: number; end: Descent | Minimum } | undefined;
  let failure: Untrained | undefined;
  let products = 0;
  for (let restart = 0; restart < restarts; restart++) {
    const mark = kernels.mark();
    const objective = committeeObjective(task, units);
    const start = kernels.allocate(size);
    drawStart(task, units, init, streams(`init/${name}/${restart}`), start);
    const end = run(objective, start);
    const value = end.converged ? valueAt(objective, end.point) : Number.POSITIVE_INFINITY;
    if (!end.converged) failure ??= end;
    else if (best === undefined || value < best.value) {
      best = { value, end };
      kernels.raw.copy(end.point, weights, size);
    }
    products += objective.products();
    kernels.release(mark);
  }
  if (best === undefined) return failure as Untrained;
  const { point: _, ...rest } = best.end;
  return { ...rest, weights, bias: 0, products };
}

function startsOf(training: Training) {
  if (training.method === 'minimise' || training.method === 'gradient-descent') {
    return committeeStart(training);
  }
  throw new Error(`${training.method} does not train committees`);
}

function descent(training: Training, observe: Observe): Run {
  switch (training.method) {
    case 'minimise':
      return (objective, start) => localMinimum(objective, training, start);
    case 'gradient-descent':
      return (objective, start) =>
        gradientDescent(objective, training, (point) => observe(point, 0), start);
    default:
      throw new Error(`${training.method} does not train committees`);
  }
}

/** Independent normals of deviation `init` for every unit. */
function drawStart(
  { design, active }: TrainingTask,
  units: TrainableUnits,
  init: number,
  stream: Vector,
  start: Vector,
): void {
  const stride = design.size(active);
  for (const weights of unitVectors(start, units, stride)) {
    design.normalWeights(active, stream, weights);
  }
  design.kernels.raw.scale(init, start, units.hidden * stride);
}

function valueAt(objective: CommitteeObjective, point: Vector): number {
  return objective.evaluate(point, objective.kernels.allocate(objective.size));
}
