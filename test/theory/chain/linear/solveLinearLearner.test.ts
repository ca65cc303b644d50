import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../../src/problem/parseProblem.ts';
import type { ProblemInput, SingleIndexProblem } from '../../../../src/problem/problem.ts';
import { chainContext } from '../../../../src/theory/chain/chainContext.ts';
import { ancestors } from '../../../../src/theory/chain/chainLearner.ts';
import type { ChainContext } from '../../../../src/theory/chain/fields/chainGrid.ts';
import { emptyState } from '../../../../src/theory/chain/chainState.ts';
import type { ChainState } from '../../../../src/theory/chain/chainState.ts';
import { learnerTask } from '../../../../src/theory/chain/approach.ts';
import { learnerMap, packUnknowns } from '../../../../src/theory/chain/learnerMap.ts';
import { learnerObservables } from '../../../../src/theory/chain/learnerObservables.ts';
import { solveLinearLearner } from '../../../../src/theory/chain/linear/solveLinearLearner.ts';
import { solveTheory } from '../../../../src/theory/solveTheory.ts';
import { observablesOf } from '../../problems.ts';
import { parseSingleIndex } from '../../singleIndex.ts';

type LearnerInput = ProblemInput['learners'][number];

/** A learner with square loss as a file states it. */
function square(name: string, l2: number, rest: object = {}): LearnerInput {
  return { name, loss: 'square', l2, ...rest };
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const logBetween = (min: number, max: number) =>
  between(Math.log10(min), Math.log10(max)).map((power) => 10 ** power);

const signed = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: between(0.1, 0.9),
    delta: between(0.3, 3),
    flips: fc.constantFrom(0, 0.15),
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    output: fc.constant('sign' as const),
    noise: between(0.05, 1),
    flips: fc.constantFrom(0, 0.15),
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    output: fc.constant('logit' as const),
    beta: between(0.3, 5),
  }),
);

const real = fc.record({
  kind: fc.constant('perceptron' as const),
  output: fc.constant('linear' as const),
  noise: between(0, 1),
});

interface Drawn {
  alpha: number;
  first: number;
  second: number;
  capacity: number;
  mixing: number;
  labelSmoothing: number;
  bias: boolean;
}

/** A teacher and a student on three parts of the sample, one of them without labels. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  alpha: logBetween(0.2, 10),
  first: logBetween(1e-2, 10),
  second: logBetween(1e-2, 10),
  capacity: fc.constantFrom(1, 0.6),
  mixing: between(-0.2, 1.2),
  labelSmoothing: fc.constantFrom(0, 0.1),
  bias: fc.boolean(),
});

function chainOf(
  population: ProblemInput['population'],
  { alpha, first, second, capacity, mixing, labelSmoothing, bias }: Drawn,
): SingleIndexProblem {
  return parseSingleIndex({
    population,
    alpha,
    data: [
      { name: 'early', share: 0.4 },
      { name: 'late', share: 0.35 },
      { name: 'bare', share: 0.25, labels: false },
    ],
    learners: [
      square('teacher', first, { on: ['early', 'late'], bias, labelSmoothing }),
      square('student', second, {
        on: ['late', 'bare'],
        bias,
        capacity,
        targets: { from: 'teacher', mixing },
      }),
    ],
  });
}

/** Both learners solved without quadrature. */
function solvedChain(problem: SingleIndexProblem): { context: ChainContext; state: ChainState } {
  const context = chainContext(problem);
  let state = emptyState(context.learners.length);
  context.learners.forEach((_, index) => {
    const solution = solveLinearLearner(context, problem.population, index, state);
    if (!solution.converged) throw new Error(solution.reason);
    state = solution.state;
  });
  return { context, state };
}

describe('a chain of square losses', () => {
  it('is a fixed point of the state evolution on a grid, with the same observables', () => {
    fc.assert(
      fc.property(signed, drawn, (population, fields) => {
        const problem = chainOf(population, fields);
        const { context, state } = solvedChain(problem);
        const answer = solveTheory(problem);
        problem.learners.forEach(({ name }, index) => {
          const order = [...ancestors(context.learners, index), index];
          const task = learnerTask(context, order, state, { exponent: 34, points: null });
          const unknowns = packUnknowns(state, order);
          const image = learnerMap(task, unknowns);
          // The grid's own error, e^{−34}, is below rounding.
          image?.forEach((value, i) => expect(value).toBeCloseTo(unknowns[i] as number, 10));
          const onGrid = learnerObservables(task, problem.population);
          const exact = observablesOf(answer, name);
          expect(Object.keys(exact).sort()).toEqual(Object.keys(onGrid ?? {}).sort());
          for (const [key, value] of Object.entries(onGrid ?? {})) {
            expect(exact[key as keyof typeof exact]).toBeCloseTo(value, 9);
          }
        });
      }),
      { numRuns: 12, seed: 8 },
    );
  });

  it('without a ridge copies its teacher when it only distils (P2)', () => {
    fc.assert(
      fc.property(fc.oneof(signed, real), logBetween(1e-2, 10), (population, l2) => {
        const learners = [
          square('teacher', l2),
          square('student', 0, { targets: { from: 'teacher' } }),
        ];
        const answer = solveTheory(parseProblem({ population, alpha: 2, learners }));
        const { m, q, bias } = observablesOf(answer, 'teacher');
        const student = observablesOf(answer, 'student');
        expect(student.m).toBeCloseTo(m, 12);
        expect(student.q).toBeCloseTo(q, 12);
        expect(student.bias).toBeCloseTo(bias, 12);
        expect(answer.overlaps['teacher,student']).toBeCloseTo(q, 12);
      }),
      { numRuns: 10, seed: 9 },
    );
  });

  it('of a teacher without a ridge is direct training, whatever the mixing (P1)', () => {
    fc.assert(
      fc.property(fc.oneof(signed, real), logBetween(1e-2, 10), between(-1, 2), (...drawn) => {
        const [population, l2, mixing] = drawn;
        const learners = [
          square('teacher', 0),
          square('student', l2, { capacity: 0.5, targets: { from: 'teacher', mixing } }),
          square('direct', l2, { capacity: 0.5 }),
        ];
        const answer = solveTheory(parseProblem({ population, alpha: 2, learners }));
        const student = observablesOf(answer, 'student');
        const direct = observablesOf(answer, 'direct');
        expect(student.m).toBeCloseTo(direct.m, 12);
        expect(student.q).toBeCloseTo(direct.q, 12);
        expect(student.bias).toBeCloseTo(direct.bias, 12);
        // The same vector: strangers to one another by name only.
        expect(answer.overlaps['student,direct']).toBeCloseTo(direct.q, 12);
      }),
      { numRuns: 10, seed: 10 },
    );
  });

  it('may be of any length', () => {
    const stages = Array.from({ length: 30 }, (_, i) =>
      square(`s${i}`, 0.3, i === 0 ? {} : { targets: { from: `s${i - 1}`, mixing: 0.8 } }),
    );
    const population = { kind: 'mixture', rho: 0.3 } as const;
    const answer = solveTheory(parseProblem({ population, alpha: 1.5, learners: stages }));
    const last = answer.learners.s29;
    expect(last).toMatchObject({ converged: true, quadratureError: 0 });
    expect(last?.residual).toBeLessThan(1e-12);
    // Stages with the same ridge and mixing converge geometrically, at a rate below the mixing.
    const error = (i: number) => observablesOf(answer, `s${i}`).testError;
    const step = (i: number) => Math.abs(error(i) - error(i - 1));
    expect(step(29) / step(28)).toBeGreaterThan(0.1);
    expect(step(29) / step(28)).toBeLessThan(0.8);
  });

  it('knows that learners of different samples share the signal only', () => {
    const data = [
      { name: 'one', share: 0.5 },
      { name: 'other', share: 0.5 },
    ];
    const learners = [square('a', 0.1, { on: ['one'] }), square('b', 1, { on: ['other'] })];
    const population = { kind: 'perceptron', output: 'linear', noise: 0.5 } as const;
    const answer = solveTheory(parseProblem({ population, alpha: 3, data, learners }));
    const product = observablesOf(answer, 'a').m * observablesOf(answer, 'b').m;
    expect(answer.overlaps['a,b']).toBeCloseTo(product, 13);
  });

  it('is that of least norm without a ridge on fewer samples than inputs', () => {
    const population = { kind: 'perceptron', output: 'linear', noise: 0.25 } as const;
    const solve = (alpha: number) =>
      solveTheory(parseProblem({ population, alpha, learners: [square('teacher', 0)] }));
    // Excess error (1−α) + να/(1−α) of the minimum norm, to the ridge of 1e-7 that stands for none.
    expect(observablesOf(solve(0.5), 'teacher').testError).toBeCloseTo(0.75, 6);
    expect(observablesOf(solve(0.9), 'teacher').testError).toBeCloseTo(2.35, 4);
    expect(solve(1).learners.teacher).toMatchObject({
      converged: false,
      reason: expect.stringContaining('the limit l2 → 0 is not reached') as string,
    });
    expect(observablesOf(solve(1.1), 'teacher').testError).toBeCloseTo(2.5, 10);
  });
});
