import { expect, it } from 'vitest';
import { fitLine } from '../../src/sweep/fitLine.ts';

it('fits a line by least squares, weighted by the errors', () => {
  // numpy.polyfit([0, 1, 3, 4], [1, 2, 3, 7], 1, w=1/error, cov='unscaled')
  const errors = [1, 0.5, 2, 1];
  const points = [1, 2, 3, 7].map((y, i) => ({
    x: [0, 1, 3, 4][i] as number,
    y,
    error: errors[i] as number,
  }));
  const { intercept, slope, slopeError, chiSquare, degrees } = fitLine(points);
  expect([intercept, slope, slopeError, chiSquare]).toEqual(
    [0.6079999999999994, 1.48, 0.31622776601683794, 1.4559999999999993].map(
      (value) => expect.closeTo(value, 12) as number,
    ),
  );
  expect(degrees).toBe(2);
});
