import type { Optimum } from '../answer/optimum.ts';
import { plainNumber, textTable } from './textTable.ts';

const atEdge = {
  lower: 'at the lower end of the search: the error may fall on below it',
  upper: 'at the upper end of the search: the error may fall on above it',
} as const;

function remark({ edge, bracket: [lower, upper] }: Optimum): string {
  const bracket = `between ${plainNumber(lower)} and ${plainNumber(upper)}`;
  return edge === null ? bracket : `${bracket}, ${atEdge[edge]}`;
}

/** The optimal settings for people, in the line before what they gave; nothing where there are none. */
export function optimaTable(optima: readonly Optimum[]): string {
  if (optima.length === 0) return '';
  const rows = optima.map((optimum) => [optimum.path, plainNumber(optimum.value), remark(optimum)]);
  return `${textTable([['optimal', '', ''], ...rows])}\n`;
}
