import { z } from 'zod';

/**
 * What a worker sends back for each task: its answers, the reason why they cannot be had here
 * (memory, a missing library), or the fault that it ended with.
 */
export const workerMessageSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('finished'),
    task: z.string(),
    answers: z.string(),
    seconds: z.number(),
  }),
  z.strictObject({ outcome: z.literal('refused'), task: z.string(), reason: z.string() }),
  z.strictObject({ outcome: z.literal('error'), task: z.string(), error: z.string() }),
]);

/** A checked message of a worker. */
export type WorkerMessage = z.output<typeof workerMessageSchema>;
