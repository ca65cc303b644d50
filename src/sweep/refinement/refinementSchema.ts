import { z } from 'zod';

/** The `refine` block: where an experiment has more points or more trials than its grids say. */
export const refineSchema = z
  .strictObject({
    theory: z
      .strictObject({
        tolerance: z
          .number()
          .positive()
          .describe(
            'How far the drawn line between two points may be from the curve, in units of the drawn observable; relative to it where its axis is logarithmic.',
          ),
        most: z.int().min(3).max(100_000).describe('Points of a curve at most, its grid included.'),
      })
      .exactOptional()
      .describe('More points of theory where its curve bends.'),
    trials: z
      .strictObject({
        stderr: z
          .number()
          .positive()
          .describe('The standard error that is aimed at, in units of the drawn observable.'),
        most: z.int().min(2).describe('Trials of a point at most.'),
      })
      .exactOptional()
      .describe('More trials where the standard error of the drawn observable is large.'),
  })
  .refine(({ theory, trials }) => theory !== undefined || trials !== undefined, {
    message: 'theory, trials or both',
  });

/** The `budget` block: what an experiment may cost. */
export const budgetSchema = z
  .strictObject({
    trials: z
      .int()
      .min(1)
      .exactOptional()
      .describe(
        'Trials of all points together at most; they are spent where the drawn errors fall most.',
      ),
    seconds: z
      .number()
      .positive()
      .exactOptional()
      .describe(
        'Seconds after which nothing is begun that goes beyond what the grids ask for, counted anew when a run is resumed. What is reached by then depends on the machine: such a run is outside the promise of equal bytes.',
      ),
  })
  .refine(({ trials, seconds }) => trials !== undefined || seconds !== undefined, {
    message: 'trials, seconds or both',
  });

/** The resolved `refine` block. */
export type Refine = z.output<typeof refineSchema>;
