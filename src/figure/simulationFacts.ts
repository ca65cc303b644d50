import type { DrawnCurve } from './drawnCurve.ts';

/**
 * What the reader must know of the simulated points, as one phrase: "N = 1000, 10 trials, ± one
 * standard error", with ranges where points differ. The error is named only where a bar is drawn.
 */
export function simulationFacts(curves: readonly DrawnCurve[]): string {
  const simulated = curves.filter(({ simulation }) => simulation.length > 0);
  const points = simulated
    .flatMap((curve) => curve.simulation)
    .filter((point) => point.value !== null);
  const sizes = simulated.flatMap(({ n }) => n ?? []);
  const counts = points.flatMap(({ trials }) => trials ?? []);
  return [
    sizes.length === 0 ? [] : [`N = ${span(sizes)}`],
    counts.length === 0 ? [] : [countTrials(Math.min(...counts), Math.max(...counts))],
    points.some(({ stderr }) => stderr !== null) ? ['± one standard error'] : [],
  ]
    .flat()
    .join(', ');
}

/** "1000", or "100–10000" where values differ. */
function span(values: readonly number[]): string {
  return [...new Set([Math.min(...values), Math.max(...values)])].join('–');
}

/** "10 trials", "1 trial", or "8–10 trials" where points differ. */
export function countTrials(least: number, most: number): string {
  if (least !== most) return `${least}–${most} trials`;
  return most === 1 ? '1 trial' : `${most} trials`;
}
