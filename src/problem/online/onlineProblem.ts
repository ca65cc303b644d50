import { z } from 'zod';
import { networkSchema } from './network.ts';
import type { Network } from './network.ts';

/** Far above what rounding leaves of the overlaps of weights that have not diverged. */
const leastNoise = 1e-4;

/**
 * Online learning: networks that see every input once. The first network is the truth, which is
 * frozen; all test errors are against it.
 */
export const onlineProblemSchema = z
  .strictObject({
    protocol: z.literal('online'),
    time: z.number().gt(0).describe('When learning ends; one unit of time is N steps.'),
    records: z
      .int()
      .min(0)
      .default(100)
      .describe(
        'Equal intervals of time at whose ends the networks are recorded; 0 records nothing.',
      ),
    networks: z
      .array(networkSchema)
      .min(1)
      .describe('The first is the truth, the others come in causal order.'),
    information: z
      .strictObject({
        noise: z
          .number()
          .min(leastNoise)
          .describe(
            'Variance of the independent Gaussian noise with which hidden fields of teacher and student are seen. It has to be chosen: a field without noise is a real number, which tells infinitely much of another one that it determines, as where units have become units of the truth.',
          ),
      })
      .exactOptional()
      .describe(
        "Asks what the hidden fields of networks tell of the truth's, decomposed; default: nothing is asked.",
      ),
  })
  .describe(
    'Networks that see every example once; the first is the truth, against which errors are.',
  );

/** An online problem as a file states it. */
export type OnlineFields = z.output<typeof onlineProblemSchema>;

/** An online problem with every default written in; see [the format](../../../docs/format.md). */
export type OnlineProblem = Omit<OnlineFields, 'networks'> & { networks: Network[] };

/** The times at which an online problem is recorded, 0 and its end included; none without records. */
export function recordTimes({ time, records }: OnlineProblem): number[] {
  if (records === 0) return [];
  return Array.from({ length: records + 1 }, (_, k) => (time * k) / records);
}
