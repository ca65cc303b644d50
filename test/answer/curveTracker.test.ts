import { describe, expect, it } from 'vitest';
import { curveTracker } from '../../src/answer/curveTracker.ts';
import { solveCurve } from '../../src/answer/solve.ts';
import { parseQuestion } from '../../src/problem/parseQuestion.ts';
import type { Question } from '../../src/problem/question.ts';
import { compared, curveOf, expectAccurateDrags, expectHonestJumps, losses } from './drags.ts';

const first = {
  first: 1,
  rho: 0.2,
  noise: 0.1,
  teacherRidge: 0.1,
  studentRidge: 1e-3,
  capacity: 0.5,
};

describe('curveTracker', () => {
  it('draws test errors within 1e-3 of the answers, half of them within 1e-5, while a slider moves', () => {
    expectAccurateDrags(4);
  });

  it('leaves out or finds, but does not guess, where everything changes at once', () => {
    expectHonestJumps(2);
  });

  it.each(losses)(
    'answers in full what a cold start answers, from what it has drawn: %s',
    (loss) => {
      const questions = curveOf('mixture', loss, 1)(first);
      const tracker = curveTracker();
      Array.from(tracker.provisional(curveOf('mixture', loss, 1)({ ...first, rho: 0.22 })));
      Array.from(tracker.provisional(questions));
      const full = [...tracker.full(questions)];
      solveCurve(questions).forEach((cold, i) => {
        for (const [name, answer] of Object.entries(cold.learners)) {
          const warm = full[i]?.learners[name];
          if (!answer.converged || warm?.converged !== true) throw new Error(`${name}: no answer`);
          for (const [observable, value] of Object.entries(answer.observables)) {
            const other = warm.observables[observable as keyof typeof warm.observables] as number;
            // Either is an answer once a finer grid moves it by less than 1e-6, relative to 1 + |value|.
            expect(Math.abs(other - value)).toBeLessThan(1e-6 * (1 + Math.abs(value)));
          }
        }
      });
    },
  );

  it('begins anew where the population has no bias that the last one had', () => {
    const curveIn = (population: object) =>
      [1, 2].map((alpha) =>
        parseQuestion({
          population,
          alpha,
          learners: [{ name: 'student', loss: 'logistic', l2: 0.1 }],
        }),
      );
    const tracker = curveTracker();
    const mixtures = curveIn({ kind: 'mixture', rho: 0.2 });
    Array.from(tracker.provisional(mixtures));
    Array.from(tracker.provisional(mixtures));
    const drawn = [...tracker.provisional(curveIn({ kind: 'perceptron' }))];
    expect(drawn.map(({ learners }) => learners['student'])).toMatchObject([
      { found: true, observables: { bias: 0 } },
      { found: true, observables: { bias: 0 } },
    ]);
  });

  it('leaves out what theory has no answer for, with the reason', () => {
    const separable = parseQuestion({
      population: { kind: 'mixture', rho: 0.5, delta: 0.1 },
      alpha: 0.5,
      learners: [
        { name: 'teacher', loss: 'logistic', l2: 0 },
        { name: 'student', loss: 'logistic', l2: 1, targets: { from: 'teacher' } },
      ],
    });
    const [drawn] = [...curveTracker().provisional([separable])];
    const [full] = [...curveTracker().full([separable])];
    for (const name of ['teacher', 'student']) {
      const answer = full?.learners[name];
      if (answer?.converged !== false) throw new Error(`${name} has an answer`);
      expect(drawn?.learners[name]).toEqual({ found: false, reason: answer.reason });
    }
  });

  it('gives nothing that could be taken for an answer', () => {
    const [drawn] = [...curveTracker().provisional(curveOf('mixture', 'logistic', 1)(first))];
    expect(drawn?.provisional).toBe(true);
    for (const found of Object.values(drawn?.learners ?? {})) {
      expect(found).toMatchObject({ found: true });
      expect(found).not.toHaveProperty('converged');
    }
  });

  it('gives the observables that are wanted, also of learners that have not changed', () => {
    const tracker = curveTracker();
    const questions = curveOf('mixture', 'logistic', 1)(first);
    Array.from(tracker.provisional(questions));
    const [drawn] = [...tracker.provisional(questions, ['trainLoss'])];
    const [full] = [...tracker.full(questions)];
    for (const name of ['teacher', 'student']) {
      const [found, answer] = [drawn?.learners[name], full?.learners[name]];
      if (found?.found !== true || answer?.converged !== true) throw new Error('not found');
      expect(found.observables.trainLoss).toBeCloseTo(answer.observables.trainLoss as number, 3);
    }
  });

  it('answers once for the whole curve what does not change along it', () => {
    const ridges = [1e-2, 1e-3].map((studentRidge) => ({ ...first, studentRidge }));
    const questions = ridges.map((at) => curveOf('mixture', 'logistic', 1)(at)[0] as Question);
    const [before, after] = [...curveTracker().full(questions)];
    expect(before?.learners['teacher']).toMatchObject({ converged: true });
    expect(after?.learners['teacher']).toBe(before?.learners['teacher']);
    expect(after?.learners['student']).not.toEqual(before?.learners['student']);
  });

  it('may be left in the middle of a curve for a newer one', () => {
    const tracker = curveTracker();
    const curve = curveOf('perceptron', 'logistic', 1);
    Array.from(tracker.provisional(curve(first)));
    for (const { learners } of tracker.provisional(curve({ ...first, noise: 0.12 }))) {
      expect(learners['student']?.found).toBe(true);
      break;
    }
    const newest = curve({ ...first, noise: 0.14 });
    const { errors, gaps } = compared([...tracker.provisional(newest)], solveCurve(newest));
    expect(gaps).toBe(0);
    for (const error of errors) expect(error).toBeLessThan(1e-4);
  });

  it('keeps optimal settings from the last answer, and draws nothing before there is one', () => {
    const tracker = curveTracker();
    const ask = (rho: number) => [
      parseQuestion({
        population: { kind: 'mixture', rho, delta: 1 },
        alpha: 2,
        learners: [{ name: 'teacher', loss: 'square', l2: 'optimal' }],
      }),
    ];
    const [before] = [...tracker.provisional(ask(0.2))];
    expect(before?.learners['teacher']).toMatchObject({ found: false });
    const [solved] = [...tracker.full(ask(0.2))];
    const [after] = [...tracker.provisional(ask(0.21))];
    expect(after?.problem).toMatchObject({ learners: [{ l2: solved?.optima[0]?.value }] });
    expect(after?.learners['teacher']).toMatchObject({ found: true });
  });

  it('draws at once who does not hang on an optimal setting', () => {
    const [drawn] = [
      ...curveTracker().provisional([
        parseQuestion({
          population: { kind: 'mixture', rho: 0.2, delta: 1 },
          alpha: 2,
          learners: [
            { name: 'teacher', loss: 'logistic', l2: 0.1 },
            { name: 'best', loss: 'logistic', l2: 'optimal', targets: { from: 'teacher' } },
            { name: 'pupil', loss: 'logistic', l2: 0.1, targets: { from: 'best' } },
            { name: 'student', loss: 'logistic', l2: 0.2, targets: { from: 'teacher' } },
          ],
        }),
      ]),
    ];
    const found = Object.entries(drawn?.learners ?? {}).filter(([, learner]) => learner.found);
    expect(found.map(([name]) => name)).toEqual(['teacher', 'student']);
    expect(Object.keys(drawn?.overlaps ?? {})).toEqual(['teacher,student']);
  });

  it('draws networks that learn online, and decomposed information where it is wanted', () => {
    const online = parseQuestion({
      protocol: 'online',
      networks: [
        { name: 'truth', hidden: 2, activation: 'erf' },
        { name: 'student', hidden: 2, activation: 'erf', learnsFrom: 'truth', rate: 0.5 },
      ],
      time: 10,
    });
    const informed = parseQuestion({
      information: true,
      population: { kind: 'mixture', rho: 0.2, delta: 1 },
      alpha: 2,
      learners: [
        { name: 'teacher', loss: 'logistic', l2: 0.1 },
        { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'teacher' } },
      ],
    });
    const wanted = ['testError', 'redundant'] as const;
    for (const question of [online, informed]) {
      const [drawn] = [...curveTracker().provisional([question], wanted)];
      const [full] = [...curveTracker().full([question])];
      const [found, answer] = [drawn?.learners['student'], full?.learners['student']];
      if (found?.found !== true || answer?.converged !== true) throw new Error('not found');
      for (const name of wanted) {
        const value = answer.observables[name];
        expect(found.observables[name]).toEqual(value && expect.closeTo(value, 4));
      }
    }
  });
});
