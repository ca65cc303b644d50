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

const trials = z.int().min(1).max(mostTrials);

/** How the sample is held; see `designKinds`. */
export const designSchema = z.enum(designKinds);

/** What computes products and factorisations of matrices; see `blasKinds`. */
export const blasSchema = z.enum(blasKinds);

/** How the simulated points are made. */
const simulateShape = {
  /** Grid of the simulated points along the figure's x; theory's own where it is left out. */
  axes: axesSchema,
  /** N, the input dimension. */
  n: dimension,
  trials,
  design: designSchema,
  blas: blasSchema,
};

const simulateSchema = z.strictObject({
  axes: simulateShape.axes.default({}),
  /** Default: 1000, or the inputs of a table. */
  n: simulateShape.n.exactOptional(),
  trials: simulateShape.trials.default(10),
  /** Default: the usual one of the problem's protocol. */
  design: simulateShape.design.exactOptional(),
  blas: simulateShape.blas.default('portable'),
});

/** One path of the problem, or several that get the same value. */
export const alongSchema = z.union([z.string(), z.array(z.string()).min(2)]);

/** What a curve may set in the problem: a number, a word or a switch at a path. */
export const settingSchema = z.union([z.number(), z.string(), z.boolean()]);

/** One line of the figure and its simulated points: one learner of one variant of the problem. */
const curveSchema = z.strictObject({
  ...curveStyleShape,
  /** The learner whose observables the curve shows. */
  learner: z.string(),
  /** Paths of the problem and the values they have on this curve. */
  set: z.record(z.string(), settingSchema).default({}),
  /** The path, or paths, that the figure's x sets on this curve instead of the axis of that name. */
  along: alongSchema.exactOptional(),
  /** A published curve to draw and to compare with; the file is named relative to the experiment. */
  published: z.strictObject({ file: z.string(), curve: z.string() }).optional(),
  /** Whether the experiment's simulated points are made for this curve. */
  simulate: z.boolean().default(true),
  /** N of this curve's simulated points; default: the experiment's. */
  n: dimension.exactOptional(),
  /** Trials of this curve's simulated points; default: the experiment's. */
  trials: trials.exactOptional(),
});

/** The publication that a figure reproduces. */
export const sourceSchema = z.strictObject({ paper: z.string(), figure: z.string() });

/**
 * An experiment as a file states it: a base problem, axes, curves, what to simulate where, a
 * smaller version of it under `quick`, the figure and the claims that it must show.
 */
export const experimentSchema = z.strictObject({
  title: z.string().min(1),
  source: sourceSchema.optional(),
  problem: questionSchema,
  axes: axesSchema,
  /**
   * Groups of axes of equal length that go together instead of being combined: the i-th point of a
   * group has the i-th value of each. In a group with the figure's x the other axes follow it.
   */
  zip: z.array(z.array(z.string()).min(2)).default([]),
  /** Axes along which points are scattered instead of combined; each is then only a range. */
  sample: z.strictObject(sampleShape).exactOptional(),
  simulate: simulateSchema.optional(),
  /** Where points and trials are added as results come in; default: nowhere. */
  refine: refineSchema.exactOptional(),
  /** What all trials may cost together; default: as much as they do. */
  budget: budgetSchema.exactOptional(),
  curves: z.array(curveSchema).min(1),
  /** What `--quick` puts in the place of the blocks of the same names. */
  quick: z
    .strictObject({
      axes: axesSchema.default({}),
      /** How many points are scattered. */
      sample: z.strictObject({ points: sampleShape.points }).exactOptional(),
      refine: refineSchema.exactOptional(),
      budget: budgetSchema.exactOptional(),
      simulate: z
        .strictObject({
          axes: simulateShape.axes.exactOptional(),
          n: simulateShape.n.exactOptional(),
          trials: simulateShape.trials.exactOptional(),
          design: simulateShape.design.exactOptional(),
          blas: simulateShape.blas.exactOptional(),
        })
        .default({}),
    })
    .default({ axes: {}, simulate: {} }),
  figure: figureSchema,
  claims: z.array(claimSchema).default([]),
  /** Text from which all randomness follows. */
  seed: z.string().min(1).default('quenched'),
});

/** An experiment as its file states it, defaults written in. */
export type Experiment = z.output<typeof experimentSchema>;
/** An experiment as one may write it: whatever has a default may be left out. */
export type ExperimentInput = z.input<typeof experimentSchema>;
/** A value that a curve or `--set` puts at a path. */
export type Setting = z.output<typeof settingSchema>;
