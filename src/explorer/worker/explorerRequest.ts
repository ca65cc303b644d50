import { z } from 'zod';
import { viewNames } from '../state/explorerState.ts';

/** What the figure is drawn for: one of the views, and the learner that it shows. */
export const viewSchema = z.strictObject({
  name: z.enum(viewNames),
  learner: z.string().exactOptional(),
});

/** What the page asks the worker that answers by theory and draws. */
export const explorerRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    /** Rises with every question: a newer one ends the work on those before. */
    question: z.int(),
    /** An experiment as its file would state it. */
    experiment: z.unknown(),
    view: viewSchema,
    /** While a control moves only what theory says at once is drawn. */
    effort: z.enum(['moving', 'resting']),
  }),
  /** The same question in another view. */
  z.strictObject({ kind: z.literal('look'), question: z.int(), view: viewSchema }),
  /** A trial's answers, which the page had from another worker. */
  z.strictObject({
    kind: z.literal('trial'),
    question: z.int(),
    task: z.string(),
    answers: z.string(),
  }),
  /** Asks for the table of what there is. */
  z.strictObject({ kind: z.literal('table'), question: z.int() }),
]);

/** A checked request. */
export type ExplorerRequest = z.output<typeof explorerRequestSchema>;

/** A view and the learner that it shows. */
export type View = z.output<typeof viewSchema>;
