import fc from 'fast-check';
import { dataTerm } from '../../src/observables/dataTerm.ts';
import type { DataTerm } from '../../src/observables/dataTerm.ts';
import type { SourceTraits } from '../../src/observables/sourceTraits.ts';
import type { Correction } from '../../src/problem/correction.ts';
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
    return { learner, term: dataTerm(learner, true, null) };
  });

/** Corrections of all kinds, and sources that remember labels, for a source of logits or of fields. */
export const corrections: fc.Arbitrary<{ correction?: Correction; traits: SourceTraits }> = fc
  .record({
    kind: fc.constantFrom('constant' as const, 'orthogonal' as const, 'bounded' as const, null),
    strength: fc.double({ min: 0.05, max: 2, noNaN: true }),
    clip: fc.double({ min: 0.02, max: 0.3, noNaN: true }),
    scale: fc.constantFrom('logit' as const, 'probability' as const),
    logits: fc.boolean(),
    memory: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ kind, strength, clip, scale, logits, memory }) => {
    const traits = { logits, memory };
    if (kind === null) return { traits };
    // Only logits are on their scale.
    const shared = { clip, scale: logits ? scale : ('probability' as const) };
    const correction = kind === 'orthogonal' ? { kind, ...shared } : { kind, strength, ...shared };
    return { correction, traits };
  });

/** What the definition of a corrected data term needs. */
export interface CorrectedCase extends TermCase {
  traits: SourceTraits;
}

/** All losses with soft targets of all kinds, corrected or from a source with a memory. */
export const correctedTerms: fc.Arbitrary<CorrectedCase> = fc
  .record({
    loss: fc.constantFrom('logistic', 'square', 'hinge', 'squared-hinge'),
    labelSmoothing: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.45, noNaN: true })),
    mixing: fc.double({ min: 0, max: 1, noNaN: true }),
    temperature: fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 5, noNaN: true })),
    scale: fc.constantFrom('none' as const, 'hinton' as const),
    corrected: corrections,
  })
  .map(({ loss, labelSmoothing, mixing, temperature, scale, corrected }) => {
    const { correction, traits } = corrected;
    const targets = {
      ...{ from: 'teacher', mixing, temperature, scale, hard: false },
      ...(correction && {
        correction: {
          ...correction,
          scale: loss === 'square' ? correction.scale : ('probability' as const),
        },
      }),
    };
    const learner = learnerWith({ loss, labelSmoothing, targets });
    return { learner, term: dataTerm(learner, true, traits), traits };
  });
