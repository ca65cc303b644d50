/** Pixels between two panels: room for ticks and for the last number of an axis. */
const gap = 20;

/**
 * The part of the plot's height that a panel takes, from 0 at the bottom to 1: the panels stand
 * under each other, the first on top.
 *
 * @param heights of all panels in pixels, from the top.
 */
export function panelDomain(place: number, heights: readonly number[]): [number, number] {
  const total = panelsHeight(heights);
  const above = panelsHeight(heights.slice(0, place)) + (place > 0 ? gap : 0);
  const bottom = 1 - (above + (heights[place] ?? 0)) / total;
  return [Math.max(0, bottom), 1 - above / total];
}

/** Pixels of panels under each other, with the gaps between them. */
export function panelsHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gap;
}
