import * as fc from 'fast-check';
import { InputError } from '../../src/problem/inputError.ts';
import type { OnlineProblem } from '../../src/problem/online/onlineProblem.ts';
import { parseQuestion } from '../../src/problem/parseQuestion.ts';
import { uniform } from '../uniform.ts';

type Data = Record<string, unknown>;

/** 0 as often as not, else even over an interval. */
function often0(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(0), uniform(min, max));
}

/** Rates at which networks of at most six units, of norms about one, do not diverge. */
const largestRate = { erf: 1, relu: 0.15, linear: 0.15 };

function overlaps(rows: number, columns: number): fc.Arbitrary<number[][]> {
  const row = fc.array(uniform(-0.15, 0.15), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** What frozen and learning networks have alike; `others` are the sizes of the earlier ones. */
function network(name: string, hidden: number, others: readonly [string, number][]) {
  const pairs = others.map(([other, size]) => [other, overlaps(hidden, size)] as const);
  return {
    name: fc.constant(name),
    hidden: fc.constant(hidden),
    noise: often0(0.01, 0.3),
    outputWeights: fc.array(uniform(0.5, 1.5), { minLength: hidden, maxLength: hidden }),
    init: fc.record({
      norm: fc.array(uniform(0.4, 1.4), { minLength: hidden, maxLength: hidden }),
      cross: uniform(-0.1, 0.15),
      overlaps: fc.record(Object.fromEntries(pairs)),
      draw: fc.constant('exact'),
    }),
  };
}

function frozen(name: string, hidden: number): fc.Arbitrary<Data> {
  const activation = fc.constantFrom('erf', 'relu', 'linear', 'sign');
  return fc.record({ ...network(name, hidden, []), activation });
}

function learning(
  name: string,
  hidden: number,
  others: readonly [string, number][],
  sources: readonly string[],
): fc.Arbitrary<Data> {
  const source = fc.constantFrom(...sources);
  const targets = fc.record({ from: source, mixing: uniform(-0.2, 1.2) });
  return fc
    .constantFrom('erf', 'relu', 'linear')
    .chain((activation: keyof typeof largestRate): fc.Arbitrary<Data> =>
      fc.record(
        {
          ...network(name, hidden, others),
          activation: fc.constant(activation),
          learnsFrom: source,
          targets,
          rate: uniform(0.05, largestRate[activation]),
          outputRate: often0(0.05, 0.15),
          decay: often0(0.05, 0.3),
        },
        {
          requiredKeys: ['name', 'hidden', 'activation', 'learnsFrom', 'rate', 'init'],
        },
      ),
    );
}

/** Overlaps are drawn without regard to whether weights with them exist. */
function isPossible(data: unknown): boolean {
  try {
    parseQuestion(data);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

const size = fc.integer({ min: 1, max: 2 });

/**
 * A truth and two networks that learn from it and from one another: all activations, one or two
 * units, noise, decay, mixed targets and trained second layers.
 */
const arbitraryOnline: fc.Arbitrary<OnlineProblem> = fc
  .tuple(size, size, size)
  .chain(([truth, teacher, student]) =>
    fc.record({
      protocol: fc.constant('online'),
      time: uniform(0.5, 3),
      records: fc.constant(0),
      networks: fc.tuple(
        frozen('truth', truth),
        learning('teacher', teacher, [['truth', truth]], ['truth', 'student']),
        learning(
          'student',
          student,
          [
            ['truth', truth],
            ['teacher', teacher],
          ],
          ['truth', 'teacher'],
        ),
      ),
    }),
  )
  .filter(isPossible)
  .map((data) => {
    const question = parseQuestion(data);
    if (question.protocol !== 'online') throw new Error('not an online problem');
    return question;
  });

/** Random online problems of one seed, with weights that have their overlaps exactly. */
export function onlineProblems(seed: number, count: number): OnlineProblem[] {
  return fc.sample(fc.noBias(arbitraryOnline), { seed, numRuns: count });
}
