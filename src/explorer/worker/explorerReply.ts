import { z } from 'zod';
import type { FigureSpec } from '../../figure/figureSpec.ts';
import { drawSchema } from '../../sweep/draw.ts';
import { courseSchema } from './course.ts';
import { remarkSchema } from './remark.ts';

/** A figure as Plotly takes it: made by the page's own worker, and read by Plotly alone. */
const figureSchema = z.custom<FigureSpec>(
  (figure) =>
    typeof figure === 'object' && figure !== null && 'data' in figure && 'layout' in figure,
  'a figure',
);

/** What the worker that answers by theory and draws says to the page. */
export const explorerReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    question: z.int(),
    /** How far theory is: drawn at once, or answered. */
    theory: z.enum(['provisional', 'full']),
    /** Null where there is nothing to draw; a remark then says why. */
    figure: figureSchema.nullable(),
    /** What the reader should know of the figure. */
    remarks: z.array(remarkSchema),
    /** What can be played, in the view of a course. */
    course: courseSchema.exactOptional(),
    /** Trials that are in the figure. */
    trials: z.int(),
  }),
  /** Trials that the figure waits for. */
  z.strictObject({
    kind: z.literal('draws'),
    question: z.int(),
    draws: z.array(drawSchema),
  }),
  z.strictObject({ kind: z.literal('table'), question: z.int(), csv: z.string() }),
  /** The question is wrong, or has no answer that could be drawn here. */
  z.strictObject({ kind: z.literal('refused'), question: z.int(), message: z.string() }),
]);

/** A checked reply. */
export type ExplorerReply = z.output<typeof explorerReplySchema>;
