import type { LearnerObservables } from '../observables/observables.ts';
import { trainingTerm } from '../observables/partTerm.ts';
import { isMeasured, sampleMeasureNames, sampleMeasures } from '../observables/sampleMeasures.ts';
import type { SampleMeans, SampleMeasureName } from '../observables/sampleMeasures.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { Vector } from './design/design.ts';
import { countRows } from './design/rowRange.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { freshObservables } from './freshObservables.ts';
import { errorOnRows, totalOnRows } from './measure.ts';
import type { MeasuredVectors } from './measure.ts';
import { isPointState } from './points/pointState.ts';
import { trainingRows } from './partRows.ts';
import type { PartRows } from './partRows.ts';
import type { Teacher } from './teacher.ts';
import type { Trial } from './trial.ts';

/** What every learner with a data term has, and what depends on its targets and its labels. */
type TrainedObservables = LearnerObservables &
  Required<Pick<LearnerObservables, 'testError' | 'trainLoss'>>;

/**
 * Every observable of a learner with a data term, from its parameters and training fields. Averages
 * over the training data are over the parts that it trains on, and over those with labels where
 * labels count; what counts labels is absent where there are none.
 */
export function measureTrained(
  trial: Trial,
  learner: TrainedLearner,
  state: FittedLearner,
  teacher: Teacher | undefined,
): TrainedObservables {
  const { kernels, problem, sample } = trial;
  const { population, data } = problem;
  const parts = trainingRows(data, learner, sample.design.rows);
  const { fields } = state;
  const outputs = isPointState(state) ? state.outputs : fields;
  const vectors = { fields, outputs, labels: sample.labels, source: teacher?.fields };
  const observables = {
    ...freshObservables(trial, learner, state, teacher),
    ...trainingMeans(trial, learner, parts, vectors),
  };
  const labelled = parts.filter(({ part }) => part.labels).map(({ rows }) => rows);
  if (countRows(labelled) === 0) return observables;
  const setting = { kernels, population, truth: sample.truth };
  const onTraining = errorOnRows(setting, state.fields, labelled, state);
  return { ...observables, trainError: onTraining, gap: observables.testError - onTraining };
}

/** What measures of a learner look at; the loss of one on points is that of its outputs. */
type LearnerVectors = MeasuredVectors & { outputs: Vector };

function measuredOf(name: SampleMeasureName, vectors: LearnerVectors): MeasuredVectors {
  return name === 'trainLoss' ? { ...vectors, fields: vectors.outputs } : vectors;
}

/** Averages per training sample of what each part can measure. */
function trainingMeans(
  { kernels, problem }: Trial,
  learner: TrainedLearner,
  parts: readonly PartRows[],
  vectors: LearnerVectors,
): SampleMeans {
  const measures = parts.map(({ part, rows }) => ({
    part,
    rows,
    measures: sampleMeasures(trainingTerm(problem, learner, part), vectors.source !== undefined),
  }));
  const entries = sampleMeasureNames.flatMap((name) => {
    const measured = measures.flatMap(({ part, rows, measures: { [name]: measure } }) =>
      measure !== undefined && isMeasured(name, part) ? [{ rows, measure }] : [],
    );
    const count = countRows(measured.map(({ rows }) => rows));
    if (count === 0) return [];
    const total = measured.reduce((sum, { rows, measure }) => {
      return sum + totalOnRows(kernels, measure, measuredOf(name, vectors), rows);
    }, 0);
    return [[name, total / count] as const];
  });
  return Object.fromEntries(entries) as SampleMeans;
}
