import type { TableDecomposition, Undecomposed } from '../information/discrete/decompose.ts';
import { plainNumber, textTable } from './textTable.ts';

/** A decomposition for the terminal, or why there is none. */
export function decompositionTable(answer: TableDecomposition | Undecomposed): string {
  if (!answer.converged) return `${answer.measure}: no answer: ${answer.reason}\n`;
  const { measure, redundant, uniqueTeacher, uniqueStudent, synergistic, gap, unit } = answer;
  const parts = { redundant, uniqueTeacher, uniqueStudent, synergistic };
  return textTable([
    [measure, unit],
    ...Object.entries(parts).map(([name, value]) => [name, partText(value, gap)]),
    ['gap', gap === 0 ? '0' : gap.toExponential(1)],
  ]);
}

/** A part that is no larger than the gap may as well be zero, and its digits mean nothing. */
function partText(value: number, gap: number): string {
  return value < gap ? '0' : plainNumber(value);
}
