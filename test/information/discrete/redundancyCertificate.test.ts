import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import { redundancyCertificate } from '../../../src/information/discrete/redundancyCertificate.ts';
import { arbitraryJoint } from './arbitraryJoint.ts';
import { gate } from './gates.ts';

describe('the certificate I(Y;F) + I(Y;S) − I(Y;F,S), F = f(T)', () => {
  it('never exceeds the redundancy', () => {
    const images = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryJoint, images, (joint, image) => {
        const answer = decompose(joint);
        if (!answer.converged) throw new Error(answer.reason);
        const certificate = redundancyCertificate(joint, (t) => image[Number(t)] as number);
        expect(certificate).toBeLessThan(answer.redundant + answer.gap + 1e-13);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the redundancy where f keeps what is shared, and misses it where f keeps the rest', () => {
    // T = (r, a), S = (r, b), Y = (r, a ⊕ b): all of T has one bit of redundancy and one of synergy.
    const joint = gate(3, (r, a, b) => [`${r}${a}`, `${r}${b}`, `${r}${a ^ b}`]);
    expect(redundancyCertificate(joint, (t) => String(t)[0] as string)).toBeCloseTo(1, 12);
    expect(redundancyCertificate(joint, (t) => t)).toBeCloseTo(0, 12);
    expect(redundancyCertificate(joint, (t) => String(t)[1] as string)).toBeCloseTo(-1, 12);
  });

  it('is zero for a constant f', () => {
    const joint = gate(2, (a, b) => [a, b, a & b]);
    expect(redundancyCertificate(joint, () => 0)).toBeCloseTo(0, 15);
  });
});
