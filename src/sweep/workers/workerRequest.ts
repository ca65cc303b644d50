import { z } from 'zod';
import { parseQuestion } from '../../problem/parseQuestion.ts';
import type { Question } from '../../problem/question.ts';
import { drawSchema } from '../draw.ts';
import type { Task } from '../task.ts';

/** A problem that theory may have to find optimal settings for. */
const statedProblemSchema = z.unknown().transform((data): Question => parseQuestion(data));

/**
 * What a worker is sent: a theory curve, or one trial of a draw, which comes along with the first of
 * its trials and is checked once.
 */
export const workerRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('theory'),
    number: z.int().min(0),
    problems: z.array(statedProblemSchema).min(1),
  }),
  z.strictObject({
    kind: z.literal('trial'),
    trial: z.int().min(0),
    /** Absent where it is that of the trial before. */
    draw: drawSchema.exactOptional(),
  }),
]);

/** A request as it is sent, before it is checked. */
export type WorkerRequest = z.input<typeof workerRequestSchema>;

/**
 * The request for a task.
 *
 * @param before the task that the worker had last.
 */
export function requestFor(task: Task, before: Task | undefined): WorkerRequest {
  if (task.kind === 'theory') {
    return { kind: 'theory', number: task.number, problems: task.problems };
  }
  const isKnown = before?.kind === 'trial' && before.draw === task.draw;
  return { kind: 'trial', trial: task.trial, ...(!isKnown && { draw: task.draw }) };
}
