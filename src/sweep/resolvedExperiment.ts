import { z } from 'zod';
import { questionSchema } from '../problem/question.ts';
import { claimSchema } from './claims/registry.ts';
import {
  alongSchema,
  blasSchema,
  designSchema,
  settingSchema,
  sourceSchema,
} from './experiment.ts';
import { curveStyleShape, figureSchema } from './figureOptions.ts';
import { budgetSchema, refineSchema } from './refinement/refinementSchema.ts';
import { sampleShape } from './sampling/sampleSchema.ts';

const grid = z.array(z.number()).min(1);

/** A curve with its place on every axis but the figure's x, and the published points it carries. */
const resolvedCurveSchema = z.strictObject({
  ...curveStyleShape,
  learner: z.string(),
  set: z.record(z.string(), settingSchema),
  /** What the figure's x sets on this curve; absent where it is the axis of that name. */
  along: alongSchema.exactOptional(),
  /** Values of the axes other than the figure's x. */
  axes: z.record(z.string(), z.number()),
  published: z.array(z.tuple([z.number(), z.number()])).nullable(),
  simulate: z.boolean(),
  /** N where it is not the experiment's. */
  n: z.int().min(1).exactOptional(),
  /** Trials where they are not as many as the experiment's. */
  trials: z.int().min(1).exactOptional(),
});

/**
 * The whole question of a run as plain data: grids are numbers, `--quick`, `--set` and the other
 * options are applied, published points are part of it. Equal questions have equal data, and its
 * hash names the run.
 */
export const resolvedExperimentSchema = z.strictObject({
  title: z.string(),
  source: sourceSchema.nullable(),
  seed: z.string(),
  problem: questionSchema,
  /** Paths of all axes, the columns of curves.csv. */
  axes: z.array(z.string()),
  /** Values of the figure's x for theory, ascending. */
  theoryGrid: grid,
  /** Values of the axes that follow the figure's x, in the order of `theoryGrid`. */
  companions: z.record(z.string(), grid).exactOptional(),
  /** How the points were scattered, where they do not lie on a line that a curve could join. */
  sample: z.strictObject(sampleShape).exactOptional(),
  /** What is simulated, null where there is only theory. */
  simulate: z
    .strictObject({
      grid,
      n: z.int().min(1),
      trials: z.int().min(1),
      design: designSchema,
      blas: blasSchema,
    })
    .nullable(),
  /** Where points and trials are added to those of the grids. */
  refine: refineSchema.exactOptional(),
  /** What all trials may cost together. */
  budget: budgetSchema.exactOptional(),
  curves: z.array(resolvedCurveSchema).min(1),
  figure: figureSchema,
  claims: z.array(claimSchema),
});

/** The whole question of a run. */
export interface ResolvedExperiment extends z.output<typeof resolvedExperimentSchema> {}

/** A curve of a run. */
export type ResolvedCurve = ResolvedExperiment['curves'][number];
