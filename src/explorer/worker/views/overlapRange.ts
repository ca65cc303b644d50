import type { Course } from '../course.ts';

/** The smallest and the largest overlap of a course, on both roads: their colours mean the same. */
export function overlapRange({ theory, simulation }: Course): [number, number] {
  const values = [theory, ...(simulation ? [simulation] : [])].flatMap(({ overlaps }) =>
    Object.values(overlaps).flatMap(({ mean }) => mean.filter((value) => value !== null)),
  );
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}
