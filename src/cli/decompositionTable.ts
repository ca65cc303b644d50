import type { TableDecomposition, Undecomposed } from '../information/discrete/decomposeTable.ts';
import { plainNumber, textTable } from './textTable.ts';

/** A decomposition for the terminal, or why there is none. */
export function decompositionTable(answer: TableDecomposition | Undecomposed): string {
  if (!answer.converged) return `${answer.measure}: no answer: ${answer.reason}\n`;
  const { measure, redundant, uniqueTeacher, uniqueStudent, synergistic, gap, unit } = answer;
  const parts = { redundant, uniqueTeacher, uniqueStudent, synergistic };
  return textTable([
    [measure, unit],
    ...Object.entries(parts).map(([name, value]) => [name, partText(value)]),
    ['gap', gap === 0 ? '0' : gap.toExponential(1)],
  ]);
}

/** Gaps are up to 1e-8, so that further places mean nothing. */
const places = 8;

function partText(value: number): string {
  return plainNumber(Number(value.toFixed(places)));
}
