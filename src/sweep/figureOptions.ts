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
  yLabel: z.string().min(1).describe('What is written along the vertical axis.'),
  yScale: scaleSchema.default('linear').describe('Of the vertical axis.'),
  yRange: rangeSchema.optional().describe('Limits of the axis; default: the data with a margin.'),
};

function isDrawable(scale: 'linear' | 'log', range: readonly number[] = []): boolean {
  return scale === 'linear' || range.every((limit) => limit > 0);
}

/** A further panel of a figure of curves: another observable over the figure's x. */
const panelSchema = z
  .strictObject({
    y: z
      .string()
      .min(1)
      .describe('Name of the observable, e.g. overlap, which is that of a pair of hidden units.'),
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
    x: z.string().min(1).describe('Path of the axis drawn horizontally, e.g. alpha.'),
    y: z
      .string()
      .min(1)
      .describe(
        'Name of the observable drawn vertically, e.g. testError; on a map path of the second axis.',
      ),
    z: z.string().min(1).optional().describe('On a map name of the observable drawn as colour.'),
    xLabel: z
      .string()
      .min(1)
      .describe(
        'What is written along the horizontal axis; unicode, `<sub>`, `<sup>`, `<i>` and `<b>`.',
      ),
    ...heightShape,
    zLabel: z.string().min(1).optional().describe('What is written along the colours of a map.'),
    xScale: scaleSchema.default('linear').describe('Of the horizontal axis.'),
    xRange: rangeSchema.optional().describe('Limits of the axis; default: the data with a margin.'),
    panels: z
      .array(panelSchema)
      .min(1)
      .exactOptional()
      .describe(
        'Further panels under the first, which share its x; a curve names its own by its number.',
      ),
    marks: z
      .array(
        z.strictObject({
          x: z.number().describe('Where it stands.'),
          label: z.string().min(1).describe('What is written at it.'),
        }),
      )
      .optional()
      .describe('Vertical lines with a label, such as transitions that a claim speaks of.'),
    zRange: rangeSchema
      .optional()
      .describe(
        'Values of the first and the last colour, which those beyond share; default: all values.',
      ),
    lines: z.array(mapLineSchema).default([]).describe('Lines over a map.'),
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
  label: z
    .string()
    .min(1)
    .describe('Name in the legend and in the table; may hold `<sub>` and unicode.'),
  dash: z
    .enum(['solid', 'dash', 'dot'])
    .default('solid')
    .describe(
      "Stroke of the theory line; teachers are usually dashed. The colour follows the curve's place in its panel.",
    ),
  panel: z
    .int()
    .min(0)
    .exactOptional()
    .describe(
      'The panel that it is drawn in, whose observable it shows: 0, the default, is the first.',
    ),
} as const;

/** A further panel of a figure. */
export type PanelOptions = z.output<typeof panelSchema>;

/** The resolved `figure` block. */
export type FigureOptions = z.output<typeof figureSchema>;

/** The resolved look of one curve. */
export type CurveStyle = z.output<z.ZodObject<typeof curveStyleShape>>;
