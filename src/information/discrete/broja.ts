import { brojaProgram } from './brojaProgram.ts';
import { minimiseBroja } from './minimiseBroja.ts';
import { labelEntropy, mutualInformation } from './mutualInformation.ts';
import type { PairMarginal } from './pairMarginal.ts';
import type { NoRedundancy, Redundancy } from './redundancy.ts';
import type { Sources } from './sources.ts';

/** The largest gap, in bits, with which a value is one. */
export const largestGap = 1e-8;

/** The gap that is aimed at: a tenth of that costs one more step. */
const aim = largestGap / 10;

/** Newton steps; random and degenerate tables have needed 8 to 80. */
const usualSteps = 300;

/** A Newton step then takes about a second; 16 × 16 × 4 has 384. */
const mostUnknowns = 2000;

/** The unknowns of a Newton step: multipliers of the marginals, and a rate for each cell. */
function unknowns(teacher: PairMarginal, student: PairMarginal): number {
  const cells = teacher.sourceMass.length * student.sourceMass.length;
  return teacher.mass.length + student.mass.length + cells;
}

/**
 * The redundancy of Bertschinger, Rauh, Olbrich, Jost & Ay (2014, arXiv:1311.2852), in bits: the
 * largest I_q(Y;T) + I_q(Y;S) − I_q(Y;T,S) of all q with the (T,Y) and (S,Y) marginals of P, so that
 * the teacher's unique information is the least I_q(Y;T|S). The marginals fix all but H_q(Y|T,S).
 *
 * @param steps the most Newton steps to take
 */
export function broja(
  { teacher, student }: Sources,
  steps: number = usualSteps,
): Redundancy | NoRedundancy {
  const size = unknowns(teacher, student);
  if (size > mostUnknowns) {
    const reason = `the table is too large for broja: ${size} unknowns, at most ${mostUnknowns}`;
    return { reason, gap: null };
  }
  const program = brojaProgram(teacher, student);
  const minimum = minimiseBroja(program, { gap: aim * Math.LN2, steps });
  const gap = minimum.gap / Math.LN2;
  if (!(gap <= largestGap)) {
    const reason = `the gap of broja is ${gap.toExponential(1)} bit after ${minimum.steps} steps`;
    return { reason: `${reason}, more than ${largestGap}`, gap: Number.isNaN(gap) ? null : gap };
  }
  const conditional = -minimum.value / Math.LN2;
  const together = labelEntropy(teacher) - conditional;
  return { redundant: mutualInformation(teacher) + mutualInformation(student) - together, gap };
}
