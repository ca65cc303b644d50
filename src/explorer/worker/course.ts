import { z } from 'zod';

const numbers = z.array(z.number().nullable());

/** A number of every recorded time, null where there is none; without an error where it has none. */
const seriesSchema = z.strictObject({ mean: numbers, stderr: numbers });

/** What is known of all networks at some times, by theory or as a mean over trials. */
const roadSchema = z.strictObject({
  time: z.array(z.number()),
  /** Test errors by the names of networks. */
  errors: z.record(z.string(), seriesSchema),
  /** Overlaps of the shown network's units, by `overlapKey`. */
  overlaps: z.record(z.string(), seriesSchema),
});

/** The course of online learning with the overlaps of one network, which a reader plays. */
export const courseSchema = z.strictObject({
  /** Names of the truth's units. */
  truth: z.array(z.string()),
  /** Names of the shown network's units. */
  units: z.array(z.string()),
  theory: roadSchema,
  /** The trials that are finished; null where there are none. */
  simulation: roadSchema.nullable(),
});

/** See `courseSchema`. */
export type Course = z.output<typeof courseSchema>;

/** See `roadSchema`. */
export type CourseRoad = Course['theory'];

/** See `seriesSchema`. */
export type CourseSeries = z.output<typeof seriesSchema>;
