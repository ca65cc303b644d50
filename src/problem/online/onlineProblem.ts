import { z } from 'zod';
import { networkSchema } from './network.ts';
import type { Network } from './network.ts';

/**
 * Online learning: networks that see every input once. The first network is the truth, which is
 * frozen; all test errors are against it.
 */
export const onlineProblemSchema = z.strictObject({
  protocol: z.literal('online'),
  /** When learning ends; one unit of time is N steps. */
  time: z.number().gt(0),
  /** Equal intervals of time at whose ends the networks are recorded; 0 records nothing. */
  records: z.int().min(0).default(100),
  networks: z.array(networkSchema).min(1),
});

/** An online problem as a file states it. */
export type OnlineFields = z.output<typeof onlineProblemSchema>;

/** An online problem with every default written in. */
export type OnlineProblem = Omit<OnlineFields, 'networks'> & { networks: Network[] };

/** The times at which an online problem is recorded, 0 and its end included; none without records. */
export function recordTimes({ time, records }: OnlineProblem): number[] {
  if (records === 0) return [];
  return Array.from({ length: records + 1 }, (_, k) => (time * k) / records);
}
