import * as fc from 'fast-check';

/**
 * Numbers spread evenly over [min, max]. `fc.double` is even over representable numbers, almost
 * all of which are near 0.
 */
export function uniform(min: number, max: number): fc.Arbitrary<number> {
  const steps = 1_000_000;
  return fc.integer({ min: 0, max: steps }).map((i) => min + ((max - min) * i) / steps);
}
