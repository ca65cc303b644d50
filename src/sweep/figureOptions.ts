import { z } from 'zod';
import { mapLineSchema } from './lines/mapLine.ts';

/** A range in the units of the axis (not in decades), ascending. */
const rangeSchema = z
  .tuple([z.number(), z.number()])
  .refine(([from, to]) => from < to, 'a range [from, to] with from < to');

/** Linear, or base-10 logarithmic. */
const scaleSchema = z.enum(['linear', 'log']);

/** How a vertical axis is drawn. */
const heightShape = {
  yLabel: z.string().min(1),
  yScale: scaleSchema.default('linear'),
  /** Limits of the axis; default: the data with a margin. */
  yRange: rangeSchema.optional(),
};

function isDrawable(scale: 'linear' | 'log', range: readonly number[] = []): boolean {
  return scale === 'linear' || range.every((limit) => limit > 0);
}

/** A further panel of a figure of curves: another observable over the figure's x. */
const panelSchema = z
  .strictObject({
    /** Name of the observable, e.g. overlap, which is that of a pair of hidden units. */
    y: z.string().min(1),
    ...heightShape,
  })
  .refine(({ yScale, yRange }) => isDrawable(yScale, yRange), {
    path: ['yRange'],
    message: 'positive limits, since yScale is log',
  });

/**
 * The `figure` block of an experiment: what stands on which axis. Labels are unicode and may hold
 * `<sub>`, `<sup>`, `<i>` and `<b>`. With `z` the figure is a map: one curve's observable as colour
 * over the values of two axes, with lines over it.
 */
export const figureSchema = z
  .strictObject({
    /** Path of the axis drawn horizontally, e.g. alpha. */
    x: z.string().min(1),
    /** Name of the observable drawn vertically, e.g. testError; on a map path of the second axis. */
    y: z.string().min(1),
    /** On a map name of the observable drawn as colour. */
    z: z.string().min(1).optional(),
    xLabel: z.string().min(1),
    ...heightShape,
    zLabel: z.string().min(1).optional(),
    xScale: scaleSchema.default('linear'),
    /** Limits of the axis; default: the data with a margin. */
    xRange: rangeSchema.optional(),
    /** Further panels under the first, which share its x; a curve names its own by its number. */
    panels: z.array(panelSchema).min(1).exactOptional(),
    /** Vertical lines with a label, such as transitions that a claim speaks of. */
    marks: z.array(z.strictObject({ x: z.number(), label: z.string().min(1) })).optional(),
    /** Values of the first and the last colour, which those beyond share; default: all values. */
    zRange: rangeSchema.optional(),
    /** Lines over a map. */
    lines: z.array(mapLineSchema).default([]),
  })
  .refine(({ xScale, xRange }) => isDrawable(xScale, xRange), {
    path: ['xRange'],
    message: 'positive limits, since xScale is log',
  })
  .refine(({ yScale, yRange }) => isDrawable(yScale, yRange), {
    path: ['yRange'],
    message: 'positive limits, since yScale is log',
  })
  .refine((figure) => (figure.z === undefined) === (figure.zLabel === undefined), {
    path: ['zLabel'],
    message: 'it goes with z, the observable that a map draws as colour',
  })
  .refine(({ z: drawn, marks }) => drawn === undefined || marks === undefined, {
    path: ['marks'],
    message: 'they belong to a figure of curves; a map has lines',
  })
  .refine(({ z: drawn, panels }) => drawn === undefined || panels === undefined, {
    path: ['panels'],
    message: 'they belong to a figure of curves, not to a map',
  })
  .refine((figure) => figure.z !== undefined || !(figure.zRange || figure.lines.length > 0), {
    path: ['z'],
    message: 'zRange and lines belong to a map, which names in z what it draws as colour',
  });

/** The keys of a curve that say how it looks; an experiment's curve schema spreads them. */
export const curveStyleShape = {
  /** Name in the legend and in the table; may hold `<sub>` and unicode. */
  label: z.string().min(1),
  /** Stroke of the theory line; teachers are usually dashed. The colour follows the curve's place in its panel. */
  dash: z.enum(['solid', 'dash', 'dot']).default('solid'),
  /** The panel that it is drawn in, whose observable it shows: 0, the default, is the first. */
  panel: z.int().min(0).exactOptional(),
} as const;

/** A further panel of a figure. */
export type PanelOptions = z.output<typeof panelSchema>;

/** The resolved `figure` block. */
export type FigureOptions = z.output<typeof figureSchema>;

/** The resolved look of one curve. */
export type CurveStyle = z.output<z.ZodObject<typeof curveStyleShape>>;
