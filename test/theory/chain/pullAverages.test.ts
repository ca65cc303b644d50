import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid } from '../../../src/numerics/gaussianTrapezoid.ts';
import { expandNodes, rootNodes } from '../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../src/theory/chain/fields/labelLaw.ts';
import { pullAverages } from '../../../src/theory/chain/pullAverages.ts';
import type { ConvexLevel } from '../../../src/theory/chain/fields/visitFields.ts';
import { onLabels } from './fields/smoothStudents.ts';

const law = labelLaw({ kind: 'mixture', rho: 0.3, delta: 1, flips: 0 }, []);
const whole = gaussianTrapezoid(0.2, 30);
const rule = { kind: 'whole', rule: whole, size: whole.nodes.length } as const;

/** A teacher on labels and a student that mixes labels and teacher, as levels of a grid. */
function levels(teacherBias: number, studentBias: number): [ConvexLevel, ConvexLevel] {
  const shared = { rule, radius: 8, watched: [] };
  const teacher = {
    ...shared,
    term: onLabels,
    source: null,
    m: 0.8,
    b: teacherBias,
    spread: [1.2],
    response: [2],
  };
  const student = {
    ...shared,
    term: { ...onLabels, labelWeight: 0.4, targetWeight: 0.6 },
    source: { level: 0, removed: 0 },
    m: 0.5,
    b: studentBias,
    spread: [0.7, 0.9],
    response: [-0.6, 1.5],
  };
  return [teacher, student];
}

/** The teacher's grids, one per label. */
function onTeacher(teacher: ConvexLevel) {
  return law.branches.map((branch) => expandNodes(rootNodes(), branch, teacher));
}

function averages(teacherBias: number, studentBias: number) {
  const [teacher, student] = levels(teacherBias, studentBias);
  return pullAverages(onTeacher(teacher), law, null, student);
}

describe('averages of a student over its own and its teacher’s fields', () => {
  const step = 1e-5;

  it('have mean slopes that are the derivatives of the mean pull by either field', () => {
    const { slopes } = averages(0.1, -0.3);
    const byTeacher = averages(0.1 + step, -0.3).pull - averages(0.1 - step, -0.3).pull;
    const byStudent = averages(0.1, -0.3 + step).pull - averages(0.1, -0.3 - step).pull;
    expect(slopes[0]).toBeCloseTo(byTeacher / (2 * step), 8);
    expect(slopes[1]).toBeCloseTo(byStudent / (2 * step), 8);
  });

  it('are those of the grid on which the student is written out', () => {
    const [teacher, student] = levels(0.1, -0.3);
    const parents = onTeacher(teacher);
    const { pull, pairs, slopes } = averages(0.1, -0.3);
    const direct = { pull: 0, pair: 0, square: 0, slope: 0 };
    law.branches.forEach((branch, index) => {
      const nodes = expandNodes(parents[index] as (typeof parents)[number], branch, student);
      const { g, dg } = nodes;
      for (let i = 0; i < nodes.count; i++) {
        const weight = (nodes.weight[i] as number) * branch.share;
        const own = g[1]?.[i] as number;
        direct.pull += weight * own;
        direct.pair += weight * own * (g[0]?.[i] as number);
        direct.square += weight * own * own;
        direct.slope += weight * (dg[1]?.[0]?.[i] as number);
      }
    });
    expect(pull).toBeCloseTo(direct.pull, 13);
    expect(pairs[0]).toBeCloseTo(direct.pair, 13);
    expect(pairs[1]).toBeCloseTo(direct.square, 13);
    expect(slopes[0]).toBeCloseTo(direct.slope, 13);
  });
});
