import type { FigureRoom } from './figureRoom.ts';
import { legendSize } from './legendSize.ts';
import { fontSize, rowLegend } from './legendStyle.ts';

/** One legend in columns below the data, and a figure that grows with its rows. */
export function legendBelow(labels: readonly string[]): FigureRoom {
  const { entryWidth, figureHeight } = legendSize(labels, fontSize);
  return {
    height: figureHeight,
    legends: { legend: { ...rowLegend, y: 0.01, yanchor: 'bottom', entrywidth: entryWidth } },
    entryText: (label) => label,
  };
}
