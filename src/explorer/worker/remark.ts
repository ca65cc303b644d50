import { z } from 'zod';

/** A sentence that the reader of a figure should know, and where it leads. */
export const remarkSchema = z.strictObject({
  text: z.string(),
  /** An experiment of the package that shows what this one cannot. */
  preset: z.string().exactOptional(),
});

/** See `remarkSchema`. */
export type Remark = z.output<typeof remarkSchema>;
