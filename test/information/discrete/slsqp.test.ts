import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import type { JointEntry } from '../../../src/information/discrete/joint.ts';
import { parseJoint } from '../../../src/information/discrete/parseJoint.ts';

interface Row {
  redundant: number;
  joint: JointEntry[];
}

const fixture = new URL('../../fixtures/decompositions.json', import.meta.url);
const rows = JSON.parse(readFileSync(fixture, 'utf8')) as Row[];

/** SLSQP stops at steps that change nats by 1e-15, and keeps masses above 1e-14. */
const itsError = 1e-10;

describe('the redundancy of tables that SLSQP has decomposed', () => {
  it.each(rows.map((row, i) => ({ ...row, i, entries: row.joint.length })))(
    'agrees within the gap: table $i, $entries entries',
    ({ redundant, joint }) => {
      const answer = decompose(parseJoint({ joint }));
      if (!answer.converged) throw new Error(answer.reason);
      expect(Math.abs(answer.redundant - redundant)).toBeLessThan(answer.gap + itsError);
    },
  );

  it('are of many shapes, and some have zeros', () => {
    expect(rows).toHaveLength(21);
    expect(new Set(rows.map(({ joint }) => joint.length)).size).toBeGreaterThan(8);
  });
});
