import fc from 'fast-check';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';

/** The axes of `arbitraryRows`. */
export const arbitraryAxes = ['alpha', 'learners.teacher.l2'];

/** Labels as files may state them: any text, often with what CSV has to quote. */
const label = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', 'α') }),
);

/** Any number but −0, of which a table in decimals keeps no sign. */
const number = fc.double().map((value) => (value === 0 ? 0 : value));

const place = fc.record(
  { alpha: number, 'learners.teacher.l2': number },
  { requiredKeys: [], noNullPrototype: true },
);

/** Rows of any labels and numbers, observables that exist, and places on some of both axes. */
export const arbitraryRows: fc.Arbitrary<TidyRow[]> = fc.array(
  fc.record(
    {
      curve: label,
      axes: place,
      kind: fc.constantFrom('theory' as const, 'simulation' as const),
      learner: label,
      observable: fc.constantFrom('testError', 'overlap', 'l2Lower', 'escapeTime', 'line'),
      mean: fc.option(number),
      stderr: fc.option(number),
      trials: fc.option(fc.nat()),
      converged: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 12 },
);
