import { describe, expect, it } from 'vitest';
import { simulationTable, theoryTable } from '../../src/cli/answerTable.ts';
import { simulationJson, theoryJson } from '../../src/answer/answerJson.ts';
import { solve } from '../../src/answer/solve.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { fieldInformation } from '../../src/information/fields/fieldInformation.ts';
import type { FieldInformation } from '../../src/information/fields/fieldInformation.ts';
import { trialAnswerSchema } from '../../src/sweep/taskResult.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';

const parts = ['redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'] as const;

/** A teacher, its student and a learner from labels on half of the inputs. */
const question: ProblemInput = {
  population: { kind: 'mixture', rho: 0.2, delta: 1 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    {
      name: 'student',
      loss: 'logistic',
      l2: 1e-3,
      capacity: 0.5,
      targets: { from: 'teacher' },
    },
    { name: 'alone', loss: 'logistic', l2: 0.1, capacity: 0.5 },
  ],
  information: true,
};

/** What is printed of pairs. */
function informationOf(input: ProblemInput): Record<string, FieldInformation> {
  const printed = theoryJson(solve(parseProblem(input)));
  return (printed as { information: Record<string, FieldInformation> }).information;
}

describe('information: true', () => {
  const answer = solve(parseProblem(question));
  const { student, teacher, alone } = answer.learners;

  it('adds the parts of what source and student know to the student, in theory', () => {
    if (student?.converged !== true || teacher?.converged !== true) throw new Error('no answer');
    const { soft } = fieldInformation(
      { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 },
      teacher.observables as { m: number; q: number; bias: number },
      student.observables as { m: number; q: number; bias: number },
      answer.overlaps['teacher,student'] as number,
    );
    for (const part of parts) expect(student.observables[part]).toBe(soft[part]);
    expect(soft.uniqueTeacher).toBeGreaterThan(0.01);
    expect(alone?.converged === true && alone.observables.redundant).toBeUndefined();
  });

  it('prints every pair by fields and by answers', () => {
    const information = informationOf(question);
    expect(Object.keys(information)).toEqual(['teacher,student', 'teacher,alone', 'student,alone']);
    for (const { soft, hard } of Object.values(information)) {
      if (hard?.converged !== true) throw new Error('no decomposition of answers');
      const [fields, answers] = [soft, hard].map(({ redundant, uniqueTeacher }) => {
        return redundant + uniqueTeacher;
      });
      // An answer is made from the field.
      expect(answers).toBeLessThan(fields as number);
      expect(soft.quadratureError).toBeLessThan(1e-8);
    }
  });

  it('leaves all else as it is without', () => {
    const { information: _, ...silent } = question;
    const without = solve(parseProblem(silent));
    expect(without.overlaps).toEqual(answer.overlaps);
    const { learners } = without;
    expect(learners['teacher']).toEqual(answer.learners['teacher']);
    expect(theoryJson(without)).not.toHaveProperty('information');
  });

  it('adds the same parts in simulation, those of the trained weights on fresh samples', () => {
    const problem = parseProblem(question);
    const options = { n: 400, trials: 6, seed: 'information', testSamples: 0 };
    const simulated = simulate(problem, { ...options, design: 'dense' }).learners['student'];
    if (simulated?.converged !== true || student?.converged !== true) throw new Error('no answer');
    for (const part of parts) {
      const { mean, stderr } = simulated.observables[part] as { mean: number; stderr: number };
      const expected = student.observables[part] as number;
      // Five standard errors and a finite-size shift of order 1/N.
      expect(Math.abs(mean - expected)).toBeLessThan(5 * stderr + 4 / options.n);
    }
  });

  it('adds histograms of fresh samples, which agree with the formulas', () => {
    const options = { n: 200, trials: 3, seed: 'histograms', testSamples: 20_000 };
    const simulated = simulate(parseProblem(question), { ...options, design: 'dense' });
    const found = simulated.informationEmpirical?.['teacher,student'];
    const byFormula = simulated.learners['student'];
    if (found === undefined || byFormula?.converged !== true) throw new Error('no answer');
    for (const part of parts) {
      const { mean, sampling, binning = NaN } = found.parts[part];
      const exact = byFormula.observables[part]?.mean as number;
      expect(Math.abs(mean - exact)).toBeLessThan(5 * sampling + binning);
    }
    expect(found).toMatchObject({ bins: 10, samples: 20_000, unit: 'bit' });
    // This student knows nothing that its teacher does not: a plain 0.
    const row = /^teacher,student +histogram( +[\d.]+ ± [\d.]+){2} +0 +[\d.]+ ± [\d.]+$/m;
    expect(simulationTable(simulated)).toMatch(row);
    expect(simulationJson(simulated)).toHaveProperty('informationEmpirical');
    const stored = trialAnswerSchema.parse({
      learners: {},
      overlaps: {},
      informationEmpirical: {
        'teacher,student': simulateTrial(parseProblem(question), {
          ...options,
          trial: 0,
          design: 'dense',
        }).informationEmpirical?.['teacher,student'],
      },
    });
    expect(stored).toHaveProperty('informationEmpirical');
  });

  it('adds correlations with real labels on fresh samples, which agree with the formulas', () => {
    const regression = parseProblem({
      population: { kind: 'perceptron', output: 'linear', noise: 0.3 },
      alpha: 2,
      learners: [
        { name: 'teacher', loss: 'square', l2: 0.5 },
        {
          ...{ name: 'student', loss: 'square', l2: 0.1, capacity: 0.6, bias: true },
          targets: { from: 'teacher', mixing: 0.5 },
        },
      ],
      information: true,
    });
    const options = { n: 200, trials: 3, seed: 'correlations', testSamples: 20_000 };
    const simulated = simulate(regression, { ...options, design: 'dense' });
    const found = simulated.informationEmpirical?.['teacher,student'];
    const byFormula = simulated.learners['student'];
    if (found === undefined || byFormula?.converged !== true) throw new Error('no answer');
    for (const part of parts) {
      const { mean, sampling } = found.parts[part];
      const exact = byFormula.observables[part]?.mean as number;
      expect(Math.abs(mean - exact)).toBeLessThan(5 * sampling);
      expect(sampling).toBeLessThan(0.01);
    }
    expect(found).not.toHaveProperty('bins');
    expect(simulationTable(simulated)).toMatch(/^teacher,student +correlations/m);
    const [trial] = [simulateTrial(regression, { ...options, trial: 0, design: 'dense' })];
    expect(trialAnswerSchema.parse({ ...trial, learners: {} })).toHaveProperty(
      'informationEmpirical.teacher,student',
    );
  });

  it('prints infinite information as text, and no observable', () => {
    const noiseless: ProblemInput = {
      population: { kind: 'perceptron', output: 'linear' },
      alpha: 2,
      learners: [
        { name: 'teacher', loss: 'square', l2: 0 },
        { name: 'student', loss: 'square', l2: 0.1, capacity: 0.5, targets: { from: 'teacher' } },
      ],
      information: true,
    };
    const { soft, hard } = informationOf(noiseless)['teacher,student'] as FieldInformation;
    expect(hard).toBeUndefined();
    expect(soft.uniqueTeacher).toBe('Infinity');
    expect(soft.redundant).toBeGreaterThan(0.1);
    const found = solve(parseProblem(noiseless)).learners['student'];
    if (found?.converged !== true) throw new Error('no answer');
    expect(found.observables).not.toHaveProperty('uniqueTeacher');
    expect(found.observables.redundant).toBeCloseTo(soft.redundant, 12);
  });
});

describe('the table of a solution', () => {
  it('has the parts of pairs by fields and by answers where the problem asks', () => {
    const table = theoryTable(solve(parseProblem(question)));
    expect(table).toMatch(/^information +by +redundant/m);
    expect(table).toMatch(/^teacher,alone +answers( +[\d.]+){4}$/m);
    const { information: _, ...silent } = question;
    expect(theoryTable(solve(parseProblem(silent)))).not.toContain('information');
  });
});
