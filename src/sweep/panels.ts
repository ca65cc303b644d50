import type { CurveStyle, FigureOptions, PanelOptions } from './figureOptions.ts';

/** The panels of a figure of curves from the top: its own vertical axis, then the further ones. */
export function panelsOf({
  y,
  yLabel,
  yScale,
  yRange,
  panels = [],
}: FigureOptions): PanelOptions[] {
  return [{ y, yLabel, yScale, yRange }, ...panels];
}

/** The place of the panel that a curve is drawn in, from 0. */
export function panelOf({ panel = 0 }: Pick<CurveStyle, 'panel'>): number {
  return panel;
}

/**
 * Name of the observable that a figure shows of a curve: its panel's, on a map that of the colour.
 *
 * @throws Error when the figure has no such panel, which `checkExperiment` refuses.
 */
export function observableOf(figure: FigureOptions, curve: Pick<CurveStyle, 'panel'>): string {
  const shown = figure.z ?? panelsOf(figure)[panelOf(curve)]?.y;
  if (shown === undefined) throw new Error(`the figure has no panel ${panelOf(curve)}`);
  return shown;
}
