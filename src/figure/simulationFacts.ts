import type { DrawnCurve } from './drawnCurve.ts';

/**
 * What the reader must know of the simulated points, as one phrase: "N = 1000, 10 trials, ± one
 * standard error". The error is named only where a bar is drawn.
 *
 * @param n inputs of the simulated networks, or null where points differ in it or none is known
 */
export function simulationFacts(curves: readonly DrawnCurve[], n: number | null): string {
  const points = curves
    .flatMap((curve) => curve.simulation)
    .filter((point) => point.value !== null);
  const counts = points.flatMap(({ trials }) => (trials === null ? [] : [trials]));
  return [
    n === null ? [] : [`N = ${n}`],
    counts.length === 0 ? [] : [countTrials(Math.min(...counts), Math.max(...counts))],
    points.some(({ stderr }) => stderr !== null) ? ['± one standard error'] : [],
  ]
    .flat()
    .join(', ');
}

/** "10 trials", "1 trial", or "8–10 trials" where points differ. */
export function countTrials(least: number, most: number): string {
  if (least !== most) return `${least}–${most} trials`;
  return most === 1 ? '1 trial' : `${most} trials`;
}
