import { isCommittee } from '../problem/committee.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import { featureCount } from './features/featureMap.ts';
import type { Subject } from './fitting.ts';
import { activeInputs } from './sampleShape.ts';
import type { Trial } from './trial.ts';

/** Memory for the fields and weights of a learner on the sample of a trial. */
export function allocateSubject(
  { kernels, n, sample: { design } }: Trial,
  learner: TrainedLearner,
): Subject {
  const { name, capacity, hidden, activation, features } = learner;
  const size = design.size(activeInputs(capacity, n));
  const fields = kernels.allocate(design.rows);
  const weights = kernels.allocate(hidden * size);
  const subject: Subject = { name, size, fields, weights };
  if (isCommittee(learner)) subject.units = { hidden, activation };
  if (features !== undefined) {
    const own = kernels.allocate(featureCount(features, n));
    subject.featured = { features, weights: own };
  }
  return subject;
}
