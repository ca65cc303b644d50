import fc from 'fast-check';
import { dataTerm } from '../../src/observables/dataTerm.ts';
import type { DataTerm } from '../../src/observables/dataTerm.ts';
import type { TrainedLearner } from '../../src/problem/problem.ts';

/** A learner of which only what shapes the data term matters. */
export function learnerWith(
  fields: Pick<TrainedLearner, 'loss'> & Partial<TrainedLearner>,
): TrainedLearner {
  return {
    kind: 'trained',
    name: 'student',
    capacity: 1,
    hidden: 1,
    activation: 'linear',
    l2: 0.1,
    on: ['all'],
    bias: true,
    labelSmoothing: 0,
    training: { method: 'minimise', tolerance: 1e-8, iterations: 20_000 },
    ...fields,
  };
}

/** What the definition of a data term needs. */
export interface TermCase {
  learner: TrainedLearner;
  term: DataTerm;
}

/** All losses with every option: mixing, temperature, Hinton's scale, hard, smoothing, no target. */
export const dataTerms: fc.Arbitrary<TermCase> = fc
  .record({
    loss: fc.constantFrom('logistic', 'square', 'hinge', 'squared-hinge'),
    labelSmoothing: fc.double({ min: 0, max: 0.45, noNaN: true }),
    targets: fc.option(
      fc.record({
        from: fc.constant('teacher'),
        mixing: fc.double({ min: 0, max: 1, noNaN: true }),
        temperature: fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 5, noNaN: true })),
        scale: fc.constantFrom('none' as const, 'hinton' as const),
        hard: fc.boolean(),
      }),
      { nil: undefined },
    ),
  })
  .map(({ targets, ...fields }) => {
    // A label has no temperature.
    const cooled = targets?.hard ? { ...targets, temperature: 1 } : targets;
    const learner = learnerWith({ ...fields, ...(cooled && { targets: cooled }) });
    return { learner, term: dataTerm(learner) };
  });
