import type { GaussianJoint } from './gaussianJoint.ts';

type Rows = readonly (readonly number[])[];

/**
 * The joint law of a white target M and two channels X = H_X M + n and Y = H_Y M + n' that see it
 * with independent white noise; `teacher` is H_X and `student` H_Y, row by row.
 */
export function channelJoint(teacher: Rows, student: Rows): GaussianJoint {
  const gains = [...teacher, ...student];
  const size = teacher[0]?.length ?? 0;
  const unit = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, k) => (i === k ? 1 : 0)),
  );
  // M itself is a channel of gain 1 without noise.
  const rows = [...gains, ...unit];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  return {
    covariance: rows.map((a, i) =>
      rows.map((b, k) => dot(a, b) + (i === k && i < gains.length ? 1 : 0)),
    ),
    teacher: range(0, teacher.length),
    student: range(teacher.length, student.length),
    target: range(gains.length, size),
  };
}
