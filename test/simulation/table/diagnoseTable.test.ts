import { describe, expect, it } from 'vitest';
import { toyObservables, toyProblem } from './toyTable.ts';

const deep = { name: 'teacher', kind: 'forest', trees: 2, depth: 12 };
const stump = { name: 'teacher', kind: 'forest', trees: 1, depth: 1 };
const student = {
  ...{ name: 'student', kind: 'softmax', l2: 1 },
  targets: { from: 'teacher' },
};

function diagnosis(teacher: object, more: object = {}) {
  const learners = [teacher, { ...student, ...more }];
  return toyObservables(learners, { diagnostics: true })['student'] ?? {};
}

describe('the diagnosis of a teacher on a table', () => {
  it('finds what a deep tree owes to labels that it has seen', () => {
    const found = diagnosis(deep);
    expect(found.teacherInSampleLoss).toBeLessThan((found.teacherOutOfFoldLoss ?? 0) / 2);
    expect(found.overfitTerm).toBeGreaterThan(diagnosis(stump).overfitTerm ?? Infinity);
  });

  it('is the same of a cross-fitted student with as many folds', () => {
    const crossFitted = { targets: { from: 'teacher', crossFit: { folds: 5 } } };
    expect(diagnosis(deep, crossFitted).overfitTerm).toBe(diagnosis(deep).overfitTerm);
  });

  it('is asked of tables with teachers and rows enough', () => {
    expect(() => toyProblem([deep], { diagnostics: true })).toThrow(
      'diagnostics is true; it is about teachers, and no learner has one that is no network',
    );
    expect(() => toyProblem([deep, student], { diagnostics: true, samples: 19 })).toThrow(
      'diagnostics is true and samples 19; it needs at least 20 samples',
    );
    expect(toyProblem([deep], { diagnostics: false })).not.toHaveProperty('diagnostics');
  });
});
