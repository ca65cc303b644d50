import { z } from 'zod';
import { mapLineSchema } from './lines/mapLine.ts';

/** A range in the units of the axis (not in decades), ascending. */
const rangeSchema = z
  .tuple([z.number(), z.number()])
  .refine(([from, to]) => from < to, 'a range [from, to] with from < to');

/** Linear, or base-10 logarithmic. */
const scaleSchema = z.enum(['linear', 'log']);

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
    yLabel: z.string().min(1),
    zLabel: z.string().min(1).optional(),
    xScale: scaleSchema.default('linear'),
    yScale: scaleSchema.default('linear'),
    /** Limits of the axis; default: the data with a margin. */
    xRange: rangeSchema.optional(),
    yRange: rangeSchema.optional(),
    /** Vertical lines with a label, such as transitions that a claim speaks of. */
    marks: z.array(z.strictObject({ x: z.number(), label: z.string().min(1) })).optional(),
    /** Values of the first and the last colour, which those beyond share; default: all values. */
    zRange: rangeSchema.optional(),
    /** Lines over a map. */
    lines: z.array(mapLineSchema).default([]),
  })
  .refine(({ xScale, xRange }) => xScale === 'linear' || !xRange || xRange[0] > 0, {
    path: ['xRange'],
    message: 'positive limits, since xScale is log',
  })
  .refine(({ yScale, yRange }) => yScale === 'linear' || !yRange || yRange[0] > 0, {
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
  .refine((figure) => figure.z !== undefined || !(figure.zRange || figure.lines.length > 0), {
    path: ['z'],
    message: 'zRange and lines belong to a map, which names in z what it draws as colour',
  });

/** The keys of a curve that say how it looks; an experiment's curve schema spreads them. */
export const curveStyleShape = {
  /** Name in the legend and in the table; may hold `<sub>` and unicode. */
  label: z.string().min(1),
  /** Stroke of the theory line; teachers are usually dashed. The colour follows the curve's place. */
  dash: z.enum(['solid', 'dash', 'dot']).default('solid'),
} as const;

/** The resolved `figure` block. */
export type FigureOptions = z.output<typeof figureSchema>;

/** The resolved look of one curve. */
export type CurveStyle = z.output<z.ZodObject<typeof curveStyleShape>>;
