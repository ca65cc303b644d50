import { describe, expect, it } from 'vitest';
import { simulationJson, theoryJson } from '../../../src/answer/answerJson.ts';
import { compare } from '../../../src/answer/compare.ts';
import { simulate } from '../../../src/answer/simulate.ts';
import { solve } from '../../../src/answer/solve.ts';
import { theoryTable } from '../../../src/cli/answerTable.ts';
import type { Decomposition } from '../../../src/information/decomposition.ts';
import { networkPairInformation } from '../../../src/information/hidden/networkPairInformation.ts';
import { partNames } from '../../../src/information/partNames.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';

type Data = Record<string, unknown>;

/** Two units each of a truth, a teacher of it and a student of the teacher. */
function distillation(fields: Data = {}, teacher: Data = {}): OnlineProblem {
  const unit = { hidden: 2, activation: 'erf' };
  const overlaps = { truth: { same: 0.2 } };
  const question = parseQuestion({
    protocol: 'online',
    time: 20,
    records: 4,
    networks: [
      { name: 'truth', ...unit },
      {
        ...{ name: 'teacher', ...unit, learnsFrom: 'truth', rate: 1 },
        ...{ init: { draw: 'exact', overlaps } },
        ...teacher,
      },
      {
        ...{ name: 'student', ...unit, learnsFrom: 'teacher', rate: 1 },
        init: { draw: 'exact', overlaps: { ...overlaps, teacher: { same: 0.1 } } },
      },
    ],
    information: { noise: 0.1 },
    ...fields,
  });
  if (question.protocol !== 'online') throw new Error('not online');
  return question;
}

/** C from units as combinations of directions, keyed as reports key it. */
function overlapsOf(units: Record<string, number[]>): Record<string, number> {
  const names = Object.keys(units);
  const dot = (a: string, b: string) =>
    (units[a] as number[]).reduce((sum, x, i) => sum + x * (units[b]?.[i] as number), 0);
  return Object.fromEntries(
    names.flatMap((b, v) => names.slice(0, v + 1).map((a) => [`${a},${b}`, dot(a, b)])),
  );
}

const truth = { 'truth.1': [1, 0, 0, 0], 'truth.2': [0, 1, 0, 0] };

/** ½ log₂(1 + x), the bits of a channel of that signal to noise. */
const bits = (x: number) => 0.5 * Math.log2(1 + x);

function ofPair(problem: OnlineProblem, units: Record<string, number[]>): Decomposition {
  const found = networkPairInformation(problem, overlapsOf({ ...truth, ...units }));
  return found['teacher,student'] as Decomposition;
}

describe('what hidden fields of networks tell of the truth’s', () => {
  const problem = distillation();
  const noise = 0.1;

  it('is shared where all units are units of the truth, but for what two looks tell', () => {
    const found = ofPair(problem, {
      ...{ 'teacher.1': [1, 0, 0, 0], 'teacher.2': [0, 1, 0, 0] },
      ...{ 'student.1': [0, 1, 0, 0], 'student.2': [1, 0, 0, 0] },
    });
    const alone = 2 * bits(1 / noise);
    expect(found.redundant).toBeCloseTo(alone, 7);
    expect(found.uniqueTeacher).toBeCloseTo(0, 7);
    expect(found.uniqueStudent).toBeCloseTo(0, 7);
    expect(found.synergistic).toBeCloseTo(2 * bits(2 / noise) - alone, 7);
  });

  it('is one number on the symmetric plateau, of which the larger overlap knows more', () => {
    const plateau = (r: number) => [r, r, 0, 0];
    const found = ofPair(problem, {
      ...{ 'teacher.1': plateau(0.4), 'teacher.2': plateau(0.4) },
      ...{ 'student.1': plateau(0.2), 'student.2': plateau(0.2) },
    });
    // Two looks at r(x₁ + x₂), of signal 2r² each.
    const [teacher, student] = [bits(0.64 / noise), bits(0.16 / noise)];
    expect(found.redundant).toBeCloseTo(student, 7);
    expect(found.uniqueTeacher).toBeCloseTo(teacher - student, 7);
    expect(found.uniqueStudent).toBeCloseTo(0, 7);
    expect(found.synergistic).toBeCloseTo(bits(0.8 / noise) - teacher, 7);
  });

  it('is unique on both sides where each has learnt a unit that the other has not', () => {
    const found = ofPair(problem, {
      ...{ 'teacher.1': [1, 0, 0, 0], 'teacher.2': [0, 0, 1, 0] },
      ...{ 'student.1': [0, 1, 0, 0], 'student.2': [0, 0, 0, 1] },
    });
    expect(found.redundant).toBeCloseTo(0, 7);
    expect(found.uniqueTeacher).toBeCloseTo(bits(1 / noise), 7);
    expect(found.uniqueStudent).toBeCloseTo(bits(1 / noise), 7);
  });
});

describe('online problems that ask for information', () => {
  const problem = distillation();
  const solution = solve(problem);
  const student = solution.learners['student'];
  const observables = student?.converged === true ? student.observables : {};

  it('have it for whoever learns from another network than the truth', () => {
    const pair = networkPairInformation(problem, solution.overlaps)['teacher,student'];
    for (const name of partNames) expect(observables[name]).toBeCloseTo(pair?.[name] ?? NaN, 7);
    expect(pair?.gap).toBeLessThan(1e-7);
    expect(solution.learners['teacher']).not.toHaveProperty('observables.redundant');
  });

  it('have it along the recorded course, whose last record is the end', () => {
    const { time = [], networks = {} } = solution.trajectory ?? {};
    expect(time).toHaveLength(5);
    expect(networks['student']?.['redundant']).toHaveLength(5);
    expect(networks['student']?.['redundant']?.at(-1)).toBe(observables.redundant);
    expect(networks['teacher']).not.toHaveProperty('redundant');
  });

  it('print it for every pair, as a table and as JSON', () => {
    expect(theoryJson(solution)).toMatchObject({
      information: { 'teacher,student': { redundant: observables.redundant, unit: 'bit' } },
    });
    expect(theoryTable(solution)).toMatch(/teacher,student {2}hidden fields/);
  });

  it('have none that did not ask, with the same numbers otherwise', () => {
    const { information: _, ...unasked } = problem;
    const plain = solve(unasked);
    expect(theoryJson(plain)).not.toHaveProperty('information');
    expect(theoryTable(plain)).not.toContain('redundant');
    expect(plain.overlaps).toStrictEqual(solution.overlaps);
  });

  it('have none where networks diverge', () => {
    const diverging = solve(distillation({}, { rate: 1e4 }));
    expect(theoryJson(diverging)).toMatchObject({ converged: false, information: {} });
  });

  it('have the same by simulation, up to its error', () => {
    // Overlaps fluctuate by 1/√N; what follows from them has a shift of 1/N, which is far smaller.
    const trials = 8;
    const options = { n: 4000, trials, seed: 'information', testSamples: 0 } as const;
    const simulation = simulate(problem, { ...options, design: 'overlap-chain' });
    const rows = compare(solution, simulation).filter(({ observable }) =>
      partNames.some((name) => name === observable),
    );
    expect(rows.map(({ observable }) => observable)).toEqual(partNames);
    // Student's t of 7 degrees of freedom exceeds 6.5 once in 3000.
    for (const { observable, theory, mean, z } of rows) {
      // A student that is behind its teacher in every direction has nothing of its own, in any trial.
      if (observable === 'uniqueStudent') expect([theory, mean]).toEqual([0, 0]);
      else expect(Math.abs(z ?? Infinity), observable).toBeLessThan(6.5);
    }
    expect(simulationJson(simulation)).toHaveProperty('trajectory.networks.student.redundant');
  });
});
