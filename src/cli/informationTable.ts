import { pairInformation } from '../information/fields/pairInformation.ts';
import type { Decomposition } from '../information/decomposition.ts';
import type { Solution } from '../answer/solve.ts';
import { plainNumber, textTable } from './textTable.ts';

/** What pairs of learners tell of the label, in bits; empty unless the problem asks. */
export function informationTable({ problem, learners, overlaps }: Solution): string {
  if (problem.protocol !== 'batch') return '';
  const pairs = Object.entries(pairInformation(problem, { learners, overlaps }));
  if (pairs.length === 0) return '';
  const rows = pairs.flatMap(([pair, { soft, hard }]) => [
    [pair, 'fields', ...cells(soft)],
    ...(hard === undefined ? [] : [[pair, 'answers', ...(hard.converged ? cells(hard) : [])]]),
  ]);
  const head = ['information', 'by', 'redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'];
  return textTable([head, ...rows]);
}

/** Parts smaller than this are rounding, or within the gap. */
const places = 8;

function cells({ redundant, uniqueTeacher, uniqueStudent, synergistic }: Decomposition): string[] {
  return [redundant, uniqueTeacher, uniqueStudent, synergistic].map((part) =>
    plainNumber(Number(part.toFixed(places))),
  );
}
