/**
 * A number that the literature, or an independent computation, states: what theory must reproduce
 * to the digits given.
 */
export interface Oracle {
  /** The quantity and where it is taken, such as `student test error, α = 3, λ̃ = 0.1`. */
  name: string;
  /** Where the reference stands: paper and equation, table or figure, or what computed it. */
  source: string;
  /** The reference with all its digits, as `0.15457`, `-1.54990` or `1.2e-5`. */
  reference: string;
  /** The same quantity from this library; NaN where there is no converged answer. */
  compute: () => number;
  /** Allowed distance in units of the reference's last digit where it is not one, and why. */
  slack?: { units: number; reason: string };
}

/** An oracle beside what was computed for it. */
export interface OracleVerdict {
  oracle: Oracle;
  computed: number;
  /** Digits of the reference that agree: its significant digits, minus those that are off. */
  digits: number;
  /** Significant digits that the reference has. */
  digitsGiven: number;
  holds: boolean;
}

/**
 * Half a unit of the last digit for rounding, and half a unit more for the error that the program
 * behind a reference has left: references at the edge between two digits come out on either side.
 */
const oneUnit = 1;

/**
 * Computes an oracle and compares it with its reference.
 *
 * @throws RangeError if the reference is not a number.
 */
export function judgeOracle(oracle: Oracle): OracleVerdict {
  const { unit, digitsGiven } = precision(oracle.reference);
  const computed = oracle.compute();
  const off = Math.abs(computed - Number(oracle.reference)) / unit;
  const holds = off <= (oracle.slack?.units ?? oneUnit);
  return { oracle, computed, digits: agreeing(off, digitsGiven), digitsGiven, holds };
}

/** The place value of the last digit, and the number of significant digits. */
function precision(reference: string): { unit: number; digitsGiven: number } {
  const parts = /^-?(\d*)(?:\.(\d*))?(?:e(-?\d+))?$/.exec(reference);
  if (parts === null || reference === '') throw new RangeError(`no reference: "${reference}"`);
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  return {
    unit: Number(`1e${Number(exponent) - fraction.length}`),
    digitsGiven: Math.max(1, digits.length),
  };
}

/** `off` units of the last digit cost no digit up to 1, one up to 10, two up to 100, and so on. */
function agreeing(off: number, digitsGiven: number): number {
  let digits = digitsGiven;
  for (let bound = oneUnit; !(off <= bound) && digits > 0; bound *= 10) digits -= 1;
  return digits;
}
