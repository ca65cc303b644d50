import { describe, expect, it } from 'vitest';
import type { Population } from '../../../../src/problem/population.ts';
import {
  buildNodes,
  fieldGeometry,
  fieldLevel,
} from '../../../../src/theory/chain/fields/chainGrid.ts';
import { labelProjection, levelRules } from '../../../../src/theory/chain/fields/chainGrid.ts';
import { chainContext } from '../../../../src/theory/chain/chainContext.ts';
import { emptyState, setPair } from '../../../../src/theory/chain/chainState.ts';
import { jumpResponses } from '../../../../src/theory/chain/fields/jumpResponses.ts';
import { pullAverages } from '../../../../src/theory/chain/pullAverages.ts';
import type { ConvexLevel } from '../../../../src/theory/chain/fields/visitFields.ts';
import { parseSingleIndex } from '../../singleIndex.ts';

const exponent = 33;

/** Averages of a student with hard targets at made-up order parameters and biases. */
function student(population: Partial<Population>, loss: string, biases: [number, number]) {
  const targets = { from: 'teacher', mixing: 0.7, hard: true };
  const problem = parseSingleIndex({
    population,
    alpha: 1,
    learners: [
      { name: 'teacher', loss: 'squared-hinge', l2: 1, bias: true },
      { name: 'student', loss, l2: 1, bias: true, targets },
    ],
  });
  const context = chainContext(problem);
  const state = emptyState(2);
  [0.6, 0.4].forEach((m, k) => state.m.set(k, 0, m));
  biases.forEach((b, k) => state.b.set(k, 0, b));
  setPair(state.Q, 0, 0, 1.1);
  setPair(state.Q, 0, 1, 0.5);
  setPair(state.Q, 1, 1, 0.9);
  state.V.set(0, 0, 1.5);
  state.V.set(1, 0, 0.4);
  state.V.set(1, 1, 2);
  const geometry = fieldGeometry(state, [0, 1]);
  const rules = levelRules(context, state, geometry, exponent);
  const fineness = { rules, exponent, points: null };
  const nodes = buildNodes(context, state, fieldGeometry(state, [0]), fineness, 0);
  const level = fieldLevel(context, state, geometry, fineness, 1, 0) as ConvexLevel;
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') throw new Error('these order parameters are possible');
  const averages = pullAverages(nodes, context.law, projection, level);
  const responses = jumpResponses(context, geometry, projection, averages, averages.moments);
  return { pull: averages.pull, chainRule: averages.slopes, responses };
}

const mixture = { kind: 'mixture', rho: 0.3, delta: 0.8 } as const;
const perceptron = { kind: 'perceptron', noise: 0.2 } as const;

describe('the mean response of a student to the field whose sign is its target', () => {
  const step = 1e-4;

  it.each([
    [mixture, 'logistic'],
    [mixture, 'square'],
    [mixture, 'hinge'],
    [mixture, 'squared-hinge'],
    [perceptron, 'logistic'],
    [perceptron, 'hinge'],
  ])('is the derivative of its mean pull (%o, %s)', (population, loss) => {
    const at = (teacher: number, own: number) => student(population, loss, [teacher, own]);
    const { responses, chainRule } = at(0.1, -0.3);
    const byTeacher = (at(0.1 + step, -0.3).pull - at(0.1 - step, -0.3).pull) / (2 * step);
    const byOwn = (at(0.1, -0.3 + step).pull - at(0.1, -0.3 - step).pull) / (2 * step);
    // Central differences: error of order step².
    expect(responses[0]).toBeCloseTo(byTeacher, 7);
    expect(responses[1]).toBeCloseTo(byOwn, 7);
    // The chain rule alone would be off by far more than that.
    expect(Math.abs((chainRule[0] as number) - byTeacher)).toBeGreaterThan(0.01);
  });
});
