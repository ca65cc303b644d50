import type { LayoutAxis } from 'plotly.js-dist-min';
import { panelDomain } from './panelDomain.ts';
import { panelIds } from './panelIds.ts';

/** What the axes of a panel have beyond those of a figure of one. */
export interface StackedAxes {
  x: Partial<LayoutAxis>;
  y: Partial<LayoutAxis>;
  crosses: Partial<LayoutAxis>;
}

/**
 * Panels under each other: their horizontal axes show the same part of it, in every zoom, and the
 * last carries its numbers and its title.
 *
 * @param heights of all panels in pixels, from the top.
 */
export function stackedAxes(place: number, heights: readonly number[]): StackedAxes {
  if (heights.length === 1) return { x: {}, y: {}, crosses: {} };
  const { x, y } = panelIds(place);
  return {
    x: {
      anchor: y,
      ...(place > 0 && { matches: panelIds(0).x }),
      ...(place < heights.length - 1 && { showticklabels: false, title: { text: '' } }),
    },
    y: { anchor: x, domain: panelDomain(place, heights) },
    crosses: { anchor: x },
  };
}
