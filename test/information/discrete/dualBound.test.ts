import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barrierObjective, shortfall } from '../../../src/information/discrete/brojaPoint.ts';
import { brojaProgram } from '../../../src/information/discrete/brojaProgram.ts';
import { dualBound } from '../../../src/information/discrete/dualBound.ts';
import { minimiseBroja } from '../../../src/information/discrete/minimiseBroja.ts';
import { sourcesOf } from '../../../src/information/discrete/sources.ts';
import { tableOf } from '../../../src/information/discrete/table.ts';
import type { Joint } from '../../../src/information/discrete/joint.ts';
import { uniform } from '../../uniform.ts';
import { arbitraryJoint, entropy } from './arbitraryJoint.ts';
import { gate } from './gates.ts';

function programOf(joint: Joint) {
  const { teacher, student } = sourcesOf(tableOf(joint));
  return brojaProgram(teacher, student);
}

/** Sums of up to 64 terms of order 1 (bound) or 10 (multipliers), in nats. */
const rounding = 1e-12;

describe('the lower bound on −H_q(Y|T,S)', () => {
  it('exceeds neither that of P nor that of T and S independent given Y, whatever the multipliers', () => {
    fc.assert(
      fc.property(arbitraryJoint, fc.infiniteStream(uniform(-10, 3)), (joint, numbers) => {
        const program = programOf(joint);
        const multipliers = program.demanded.map(() => numbers.next().value as number);
        const bound = dualBound(program, multipliers);
        const ofPair = entropy(joint, ({ t, s }) => [t, s]);
        const ofP = (ofPair - entropy(joint, (entry) => entry)) * Math.LN2;
        expect(bound).toBeLessThan(ofP + rounding);
        expect(bound).toBeLessThan(barrierObjective(program, program.start, 0) + rounding);
      }),
      { numRuns: 200 },
    );
  });

  it('meets the minimum of the AND gate, −½ bit', () => {
    // The union information is I_T, so that the least F is I_T − H(Y) = −½ bit.
    const minimum = minimiseBroja(programOf(gate(2, (a, b) => [a, b, a & b])), {
      gap: 1e-9,
      steps: 100,
    });
    expect(minimum.value).toBeGreaterThan(-Math.LN2 / 2 - 1e-14);
    expect(minimum.value - minimum.gap).toBeLessThan(-Math.LN2 / 2 + 1e-14);
    expect(minimum.gap).toBeLessThan(1e-9);
  });
});

describe('the program', () => {
  it('starts at positive masses with the marginals of P', () => {
    fc.assert(
      fc.property(arbitraryJoint, (joint) => {
        const program = programOf(joint);
        expect(Math.min(...program.start)).toBeGreaterThan(0);
        for (const rest of shortfall(program, program.start)) {
          expect(Math.abs(rest)).toBeLessThan(1e-14);
        }
      }),
    );
  });

  it('has no entry where T and y, or S and y, never meet', () => {
    expect(programOf(gate(1, (a) => [a, a, a])).start).toEqual(Float64Array.of(0.5, 0.5));
  });
});
