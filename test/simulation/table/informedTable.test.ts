import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { partNames } from '../../../src/information/partNames.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { noTables } from '../../../src/problem/table/table.ts';
import type { TableProblem } from '../../../src/problem/table/tableProblem.ts';
import { runTable } from '../../../src/simulation/table/runTable.ts';
import { tableMemory } from '../../../src/simulation/table/tableMemory.ts';
import type { TrialAnswer } from '../../../src/simulation/trialAnswer.ts';

const kernels = createKernels();
const training = { steps: 300, batch: 40 };

/** A teacher that has learnt the class, or only the nuisance beside it, and its student by VID. */
function problemOf(nuisance: number, change: object = {}): TableProblem {
  const teacher = { name: 'teacher', kind: 'network', hidden: 12, training, nuisance };
  const targets = { from: 'teacher', method: 'vid', weight: 10 };
  const student = { name: 'student', kind: 'network', hidden: 4, training, targets };
  return parseQuestion({
    protocol: 'table',
    set: 'simulated',
    simulated: { signal: 4, nuisance: 8, classes: 2 },
    samples: 300,
    testSamples: 600,
    learners: [teacher, student],
    information: true,
    ...change,
  }) as TableProblem;
}

function answerTo(problem: TableProblem): TrialAnswer {
  const options = {
    n: 12,
    seed: 'information',
    trial: 0,
    design: 'dense',
    testSamples: 0,
  } as const;
  return runTable(kernels, [problem], options, noTables)[0] as TrialAnswer;
}

describe('what features of networks tell of classes', () => {
  const answer = answerTo(problemOf(0));
  const found = answer.informationEmpirical?.['teacher,student'];

  it('is among the observables of the student, and with its errors beside them', () => {
    const student = answer.learners['student'];
    const observables = student?.converged === true ? student.observables : {};
    for (const name of partNames) {
      expect(observables[name]).toBe(found?.parts[name].value);
      expect(found?.parts[name].stderr).toBeGreaterThanOrEqual(0);
    }
    expect(observables.redundantAtLeast).toBe(found?.redundantAtLeast?.value);
    expect(found).toMatchObject({ by: 'classifiers', samples: 600, unit: 'bit' });
    expect(answer.learners['teacher']).not.toHaveProperty('observables.redundant');
  });

  it('bounds the redundancy from both sides', () => {
    const { parts, redundantAtLeast: least } = found ?? {};
    // I(Y;T) + I(Y;S) − I(Y;T,S) is the redundant less the synergistic part, whatever redundancy is meant.
    const difference = (parts?.redundant.value ?? NaN) - (parts?.synergistic.value ?? NaN);
    expect(least?.value).toBeCloseTo(Math.max(0, difference), 12);
    expect(least?.value).toBeGreaterThan(5 * (least?.stderr ?? NaN));
    expect(least?.shuffled).toBeLessThan(0.02);
  });

  it('is something that labels in another order do not have', () => {
    const { value = 0, stderr = 0, shuffled = 1 } = found?.parts.redundant ?? {};
    expect(value).toBeGreaterThan(5 * stderr);
    // On shuffled labels regressions do worse than the shares of classes, but for chance.
    expect(shuffled).toBeLessThan(0.02);
  });

  it('is less about the class where the teacher has learnt the nuisance', () => {
    const distracted = answerTo(problemOf(1)).informationEmpirical?.['teacher,student'];
    const knows = (parts: typeof found) =>
      (parts?.parts.redundant.value ?? NaN) + (parts?.parts.uniqueTeacher.value ?? NaN);
    expect(knows(distracted)).toBeLessThan(knows(found) - 0.1);
  });

  it('changes nothing else, takes the memory that was foreseen, and is absent unless asked for', () => {
    const silent = answerTo(problemOf(0, { information: false }));
    expect(silent).not.toHaveProperty('informationEmpirical');
    const { learners } = answer;
    expect(silent.learners['teacher']).toEqual(learners['teacher']);
    expect(tableMemory(problemOf(0))).toBeGreaterThanOrEqual(
      tableMemory(problemOf(0, { information: false })),
    );
    expect(problemOf(0, { information: false })).not.toHaveProperty('information');
  });

  it('is refused where no network teaches another one', () => {
    const learners = [{ name: 'alone', kind: 'network', hidden: 4, training }];
    expect(() => problemOf(0, { learners })).toThrow(
      /information is true; it is about features, and no network teaches another one/,
    );
  });
});
