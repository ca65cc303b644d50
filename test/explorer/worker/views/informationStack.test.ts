import { describe, expect, it } from 'vitest';
import { informedLearner } from '../../../../src/explorer/worker/views/informedLearner.ts';
import {
  informationStack,
  meanStack,
} from '../../../../src/explorer/worker/views/informationStack.ts';
import { mixtureInformation } from '../../../../src/information/fields/mixtureInformation.ts';
import { parseProblem } from '../../../../src/problem/parseProblem.ts';
import { parseQuestion } from '../../../../src/problem/parseQuestion.ts';
import { solveTheory } from '../../../../src/theory/solveTheory.ts';

const population = { kind: 'mixture', rho: 0.2, delta: 1 } as const;
const data = {
  population,
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'square', l2: 0.1 },
    { name: 'student', loss: 'square', l2: 1, capacity: 0.5, targets: { from: 'teacher' } },
  ],
};

describe('informationStack', () => {
  it('ends at I(Y;T,S), and has I(Y;T) as its second height', () => {
    const problem = parseProblem(data);
    const answer = solveTheory(problem);
    const heights = informationStack(problem, answer, 'student');
    expect(heights).toHaveLength(4);
    const asked = solveTheory({ ...problem, information: true }).learners['student'];
    const parts = asked?.converged === true ? asked.observables : {};
    const { redundant = NaN, uniqueTeacher = NaN, uniqueStudent = NaN, synergistic = NaN } = parts;
    expect(heights[3]).toBeCloseTo(redundant + uniqueTeacher + uniqueStudent + synergistic, 14);
    const teacher = answer.learners['teacher'];
    const { m = NaN, q = NaN } = teacher?.converged === true ? teacher.observables : {};
    // What a field of signal m and variance q tells of the label, d = m/√(qΔ).
    const whole = mixtureInformation({ ...population, flips: 0 }, m / Math.sqrt(q)).value;
    expect(heights[1]).toBeCloseTo(whole, 9);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('is empty where the overlap with the teacher is not known yet', () => {
    const problem = parseProblem(data);
    const answer = { ...solveTheory(problem), overlaps: {} };
    expect(informationStack(problem, answer, 'student')).toEqual([]);
  });

  it('is averaged over trials layer by layer, as far as all of them go', () => {
    const [first, second, third] = meanStack([
      [1, 2, 4],
      [3, 4],
    ]);
    expect(first).toEqual({ mean: 2, stderr: 1, trials: 2 });
    expect(second?.mean).toBe(3);
    expect(third).toBeUndefined();
  });
});

describe('informedLearner', () => {
  it('is the last student unless another one is named', () => {
    const third = { ...data.learners[1], name: 'third', targets: { from: 'student' } };
    const question = parseQuestion({ ...data, learners: [...data.learners, third] });
    expect(informedLearner(question, undefined)).toEqual({ teacher: 'student', student: 'third' });
    expect(informedLearner(question, 'student')).toEqual({
      teacher: 'teacher',
      student: 'student',
    });
    expect(informedLearner(question, 'teacher')).toMatchObject({ student: 'third' });
  });

  it('says why there is none and leads to an experiment that has one', () => {
    const alone = parseQuestion({ ...data, learners: data.learners.slice(0, 1) });
    expect(informedLearner(alone, undefined)).toMatchObject({ preset: 'pid-learning-curve' });
    const networks = [{ name: 'truth', hidden: 1, activation: 'erf' }];
    const online = parseQuestion({ protocol: 'online', time: 1, networks });
    expect(informedLearner(online, undefined)).toHaveProperty('text');
  });
});
