import { z } from 'zod';
import { blasKinds } from '../numerics/blas.ts';
import { questionSchema } from '../problem/question.ts';
import { designKinds } from '../simulation/design/designKind.ts';
import { axisSchema } from './axisValues.ts';
import { claimSchema } from './claims/registry.ts';
import { curveStyleShape, figureSchema } from './figureOptions.ts';
import { mostTrials } from './mostTrials.ts';
import { budgetSchema, refineSchema } from './refinement/refinementSchema.ts';
import { sampleShape } from './sampling/sampleSchema.ts';

/** Grids keyed by the path they set in the problem, such as `alpha` or `learners.teacher.l2`. */
const axesSchema = z.record(z.string(), axisSchema);

const dimension = z.int().min(1);

const trials = z.int().min(1).max(mostTrials).describe('Independent samples of each point.');

/** How the sample is held; see `designKinds`. */
export const designSchema = z
  .enum(designKinds)
  .describe('How the sample is held; `matrix-free` for any size.');

/** What computes products and factorisations of matrices; see `blasKinds`. */
export const blasSchema = z
  .enum(blasKinds)
  .describe('What computes products and factorisations of matrices.');

/** How the simulated points are made. */
const simulateShape = {
  axes: axesSchema.describe(
    "Grid of the simulated points along the figure's x; theory's own where it is left out.",
  ),
  n: dimension.describe('N, the input dimension.'),
  trials,
  design: designSchema,
  blas: blasSchema,
};

const simulateSchema = z.strictObject({
  axes: simulateShape.axes.default({}),
  n: simulateShape.n.exactOptional().describe('Default: 1000, or the inputs of a table.'),
  trials: simulateShape.trials.default(10),
  design: simulateShape.design
    .exactOptional()
    .describe("Default: the usual one of the problem's protocol."),
  blas: simulateShape.blas.default('portable'),
});

/** One path of the problem, or several that get the same value. */
export const alongSchema = z.union([z.string(), z.array(z.string()).min(2)]);

/** What a curve may set in the problem: a number, a word or a switch at a path. */
export const settingSchema = z.union([z.number(), z.string(), z.boolean()]);

/** One line of the figure and its simulated points: one learner of one variant of the problem. */
const curveSchema = z.strictObject({
  ...curveStyleShape,
  learner: z.string().describe('The learner whose observables the curve shows.'),
  set: z
    .record(z.string(), settingSchema)
    .default({})
    .describe('Paths of the problem and the values they have on this curve.'),
  along: alongSchema
    .exactOptional()
    .describe(
      "The path, or paths, that the figure's x sets on this curve instead of the axis of that name.",
    ),
  published: z
    .strictObject({
      file: z.string().describe('CSV file with the columns curve, x and the observable.'),
      curve: z.string().describe('The name that the curve has there.'),
    })
    .optional()
    .describe(
      'A published curve to draw and to compare with; the file is named relative to the experiment.',
    ),
  simulate: z
    .boolean()
    .default(true)
    .describe("Whether the experiment's simulated points are made for this curve."),
  n: dimension
    .exactOptional()
    .describe("N of this curve's simulated points; default: the experiment's."),
  trials: trials
    .exactOptional()
    .describe("Trials of this curve's simulated points; default: the experiment's."),
});

/** The publication that a figure reproduces. */
export const sourceSchema = z.strictObject({
  paper: z.string().describe('arXiv number or citation.'),
  figure: z.string().describe('Its number there.'),
});

/**
 * An experiment as a file states it: a base problem, axes, curves, what to simulate where, a
 * smaller version of it under `quick`, the figure and the claims that it must show.
 */
export const experimentSchema = z.strictObject({
  title: z.string().min(1).describe('Stands over the figure.'),
  source: sourceSchema.optional().describe('The publication that the figure reproduces.'),
  problem: questionSchema.describe('The base problem.'),
  axes: axesSchema.describe(
    'Grids of theory, keyed by the path that they set in the problem, such as `alpha`.',
  ),
  zip: z
    .array(z.array(z.string()).min(2))
    .default([])
    .describe(
      "Groups of axes of equal length that go together instead of being combined: the i-th point of a group has the i-th value of each. In a group with the figure's x the other axes follow it.",
    ),
  sample: z
    .strictObject(sampleShape)
    .exactOptional()
    .describe(
      'Axes along which points are scattered instead of combined; each is then only a range.',
    ),
  simulate: simulateSchema.optional().describe('What is simulated; without it nothing is.'),
  refine: refineSchema
    .exactOptional()
    .describe('Where points and trials are added as results come in; default: nowhere.'),
  budget: budgetSchema
    .exactOptional()
    .describe('What all trials may cost together; default: as much as they do.'),
  curves: z.array(curveSchema).min(1).describe('The lines of the figure.'),
  quick: z
    .strictObject({
      axes: axesSchema.default({}).describe('Coarser grids of theory.'),
      sample: z
        .strictObject({ points: sampleShape.points })
        .exactOptional()
        .describe('Fewer scattered points.'),
      refine: refineSchema.exactOptional().describe('In the place of `refine`.'),
      budget: budgetSchema.exactOptional().describe('In the place of `budget`.'),
      simulate: z
        .strictObject({
          axes: simulateShape.axes.exactOptional(),
          n: simulateShape.n.exactOptional(),
          trials: simulateShape.trials.exactOptional(),
          design: simulateShape.design.exactOptional(),
          blas: simulateShape.blas.exactOptional(),
        })
        .default({})
        .describe('A smaller simulation.'),
    })
    .default({ axes: {}, simulate: {} })
    .describe('What `--quick` puts in the place of the blocks of the same names.'),
  figure: figureSchema.describe('What stands on which axis; with `z` it is a map.'),
  claims: z.array(claimSchema).default([]).describe('What every run must show.'),
  seed: z.string().min(1).default('quenched').describe('Text from which all randomness follows.'),
});

/** An experiment as its file states it, defaults written in; see [the format](../../docs/format.md). */
export interface Experiment extends z.output<typeof experimentSchema> {}

/**
 * An experiment as one may write it: whatever has a default may be left out. Its keys are in
 * [the format](../../docs/format.md).
 */
export interface ExperimentInput extends z.input<typeof experimentSchema> {}
/** A value that a curve or `--set` puts at a path. */
export type Setting = z.output<typeof settingSchema>;
