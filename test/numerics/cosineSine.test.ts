import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineSine } from '../../src/numerics/cosineSine.ts';

describe('the cosine and the sine of degrees', () => {
  it('are those of Math, whose own error and that of the angle in radians are part of the bound', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const { cosine, sine } = cosineSine(degrees);
        const radians = (degrees * Math.PI) / 180;
        // Half a unit in the last place of an angle of π is 2e-16, and 4e-16 is the bound itself.
        expect(Math.abs(cosine - Math.cos(radians))).toBeLessThan(7e-16);
        expect(Math.abs(sine - Math.sin(radians))).toBeLessThan(7e-16);
      }),
    );
  });

  it.each([
    [0, 1, 0],
    [90, 0, 1],
    [180, -1, 0],
    [270, 0, -1],
    [-90, 0, -1],
    [36000, 1, 0],
  ])('are exact at %i', (degrees, cosine, sine) => {
    const found = cosineSine(degrees);
    expect(found.cosine === cosine && found.sine === sine).toBe(true);
  });

  it('are the same after whole turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 359 }), (n, a) => {
        expect(cosineSine(360 * n + a).cosine).toBeCloseTo(cosineSine(a).cosine, 15);
        expect(cosineSine(360 * n + a).sine).toBeCloseTo(cosineSine(a).sine, 15);
      }),
    );
  });
});
