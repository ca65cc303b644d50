import type { LayoutAxis } from 'plotly.js-dist-min';
import { logTicks } from './logTicks.ts';
import { ink } from './palette.ts';

/** One axis as the experiment asks for it. */
export interface AxisOptions {
  label: string;
  scale: 'linear' | 'log';
  /** Limits in the units of the axis; undefined leaves them to the data. */
  limits: [number, number] | undefined;
}

/** Font size of an axis's title, in pixels. */
export const axisTitleSize = 16;

const tickSize = 14;

/** By how much plotly enlarges the labels of an axis that are powers of ten. */
const powersEnlarged = 1.25;

/** A frame on four sides, ticks outward, a light grid. */
const axisStyle: Partial<LayoutAxis> = {
  showline: true,
  mirror: true,
  linecolor: ink,
  linewidth: 1,
  ticks: 'outside',
  ticklen: 5,
  tickcolor: ink,
  tickfont: { size: tickSize },
  gridcolor: '#e6e6e6',
  zeroline: false,
  automargin: true,
};

/** Plotly's axis for `options`, over which `values` (in the axis's units) are drawn. */
export function figureAxis(
  { label, scale, limits }: AxisOptions,
  values: readonly number[],
): Partial<LayoutAxis> {
  const title = { text: label, font: { size: axisTitleSize }, standoff: 10 };
  const common: Partial<LayoutAxis> = { ...axisStyle, title, type: scale };
  if (scale === 'linear') return limits ? { ...common, range: limits } : common;
  const drawn = limits ?? values.filter((value) => value > 0);
  const ticks = logTicks(Math.min(...drawn), Math.max(...drawn));
  const isInPowers = ticks.exponentformat === 'power';
  const logarithmic: Partial<LayoutAxis> = {
    ...common,
    ...ticks,
    tickfont: { size: isInPowers ? tickSize / powersEnlarged : tickSize },
    minor: { ...ticks.minor, ticks: 'outside', ticklen: 3, tickcolor: ink },
  };
  if (!limits) return logarithmic;
  // Plotly takes the limits of a logarithmic axis in decades.
  return { ...logarithmic, range: [Math.log10(limits[0]), Math.log10(limits[1])] };
}
