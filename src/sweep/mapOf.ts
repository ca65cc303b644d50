import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';

/** What a map draws: one curve for each value of its vertical axis. */
export interface DrawnMap {
  /** The lowest of them; the others differ in their place on the vertical axis only. */
  curve: ResolvedCurve;
  /** Path of the vertical axis. */
  y: string;
  /** Its values, ascending. */
  ys: number[];
  /** Name of the observable that is drawn as colour. */
  z: string;
}

/** The map that an experiment's figure is, null where it draws curves. */
export function mapOf({
  figure,
  curves,
}: Pick<ResolvedExperiment, 'figure' | 'curves'>): DrawnMap | null {
  const { y, z } = figure;
  const rows = curves.filter(({ axes }) => Object.hasOwn(axes, y));
  const [curve] = rows;
  if (z === undefined || curve === undefined) return null;
  return { curve, y, ys: rows.map(({ axes }) => axes[y] as number), z };
}

/** Whether a curve is a line over a map: its vertical axis is what theory finds to be best. */
export function isBestLine({ figure }: Pick<ResolvedExperiment, 'figure'>, { set }: ResolvedCurve) {
  return figure.z !== undefined && set[figure.y] === 'optimal';
}
