import type { FigureSpec } from '../../figure/figureSpec.ts';
import { plainText } from '../../figure/richText.ts';

type Trace = FigureSpec['data'][number];

/** A curve of a figure as a list has it. */
export interface ListedCurve {
  label: string;
  colour: string;
  dash: string;
  /** Its last point, or null where nothing is known of it. */
  last: { x: number; y: number } | null;
  /** Whether its last point is theory's or simulated. */
  road: 'theory' | 'simulation';
}

function lastOf(traces: readonly Trace[]): ListedCurve['last'] {
  for (const { x = [], y = [] } of traces) {
    const heights: readonly unknown[] = Array.from<unknown>(y as ArrayLike<unknown>);
    const place = heights.findLastIndex((value) => typeof value === 'number');
    const point = { x: (x as ArrayLike<unknown>)[place], y: heights[place] };
    if (typeof point.x === 'number' && typeof point.y === 'number') {
      return { x: point.x, y: point.y };
    }
  }
  return null;
}

/** The curves of a figure, in the order of its legends, with their last values. */
export function curvesIn({ data }: Pick<FigureSpec, 'data'>): ListedCurve[] {
  const isEntry = ({ name, showlegend, legend }: Trace & { legend?: string }) =>
    name !== undefined && showlegend !== false && legend !== 'legend2';
  return data.filter(isEntry).map(({ name = '', legendgroup, line }) => {
    const group = data.filter(
      // An area ends where it began.
      (trace) => trace.legendgroup === legendgroup && trace.fill !== 'toself',
    );
    const lines = group.filter((trace) => !trace.name?.endsWith(', simulation'));
    const fromTheory = lastOf(lines);
    return {
      label: plainText(name.replaceAll('<br>', ' ')),
      colour: String(line?.color ?? 'currentColor'),
      dash: line?.dash ?? 'solid',
      last: fromTheory ?? lastOf(group),
      road: fromTheory === null ? 'simulation' : 'theory',
    };
  });
}
