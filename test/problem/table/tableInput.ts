/** A forest and a student of it on diamonds, as a file would state them. */
export function tableInput(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    protocol: 'table',
    set: 'ideal-cuts',
    samples: 60,
    testSamples: 100,
    learners: [
      { name: 'teacher', kind: 'forest', trees: 3 },
      { name: 'student', kind: 'forest', trees: 1, depth: 3, targets: { from: 'teacher' } },
    ],
    ...change,
  };
}

/** The same with something else in the student, or in its targets. */
export function withStudent(
  change: Record<string, unknown>,
  targets: Record<string, unknown> = {},
): Record<string, unknown> {
  const teacher = { name: 'teacher', kind: 'forest', trees: 3 };
  const own = { name: 'student', kind: 'forest', trees: 1, depth: 3 };
  const student = { ...own, targets: { from: 'teacher', ...targets }, ...change };
  return tableInput({ learners: [teacher, student] });
}
