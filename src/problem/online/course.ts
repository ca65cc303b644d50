import { recordTimes } from './onlineProblem.ts';
import type { OnlineProblem } from './onlineProblem.ts';

/** Equal intervals in which a course is watched for what happens on the way, such as an escape. */
const watches = 400;

/**
 * Problems grouped by the course that their networks follow: within a group they differ only in
 * when they look at it. Groups, and problems within them, keep the order of their first mention.
 */
export function sharedCourses(problems: readonly OnlineProblem[]): OnlineProblem[][] {
  const courses = new Map<string, OnlineProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify(problem.networks);
    const course = courses.get(key) ?? [];
    courses.set(key, course);
    course.push(problem);
  }
  return [...courses.values()];
}

/**
 * The times at which a course must be known for problems that share it, ascending: 0, the ends and
 * records of all of them, and enough in between to see what happens on the way.
 */
export function courseTimes(problems: readonly OnlineProblem[]): number[] {
  const end = Math.max(...problems.map(({ time }) => time));
  const watched = Array.from({ length: watches + 1 }, (_, k) => (end * k) / watches);
  const asked = problems.flatMap((problem) => [problem.time, ...recordTimes(problem)]);
  return [...new Set([...watched, ...asked])].sort((a, b) => a - b);
}
