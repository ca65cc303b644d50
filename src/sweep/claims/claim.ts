import { z } from 'zod';
import type { TidyRow } from '../tidyRow.ts';

/** All that a claim may look at. */
export interface Evidence {
  rows: readonly TidyRow[];
  /** Path of the horizontal axis. */
  x: string;
  /** Path of a map's vertical axis, null where the figure draws curves. */
  across: string | null;
  /** The observable that the figure draws of a curve, by its label: as height, or as colour. */
  observableOf: (curve: string) => string;
  /** N of a curve's simulated points, by its label, null when nothing was simulated. */
  sizeOf: (curve: string) => number | null;
  /** The number of a simulated row in each of its trials, in their order: its mean is that of the row. */
  trialsOf: (row: TidyRow) => readonly number[];
}

/** The outcome of one claim; `detail` is a sentence with the numbers that decided. */
export interface Verdict {
  holds: boolean;
  detail: string;
}

/** A kind of claim: what it is called, what it may be told, and how it is judged. */
export interface Claim<Name extends string, Schema extends z.ZodType> {
  name: Name;
  schema: Schema;
  /** Labels of the curves that a claim with these arguments speaks of. */
  curves: (data: unknown) => string[];
  /** Judges a claim; evidence that is missing or did not converge fails it. */
  judge: (data: unknown, evidence: Evidence) => Verdict;
}

/** Thrown while judging: the rows that the claim needs are missing or did not converge. */
export class NoEvidence extends Error {}

/** Part of the horizontal axis. */
export const intervalSchema = z
  .tuple([z.number(), z.number()])
  .describe('Part of the horizontal axis, ends included; default: all of it.');

/** The curve that a claim speaks of. */
export const curveLabel = z.string().describe('Label of the curve.');

/** Binds a claim's judge to its own arguments, so that it checks what it is told. */
export function defineClaim<const Name extends string, Told extends z.ZodRawShape>(claim: {
  name: Name;
  /** What it claims, in a sentence for readers of experiments. */
  says: string;
  told: Told;
  curves: (told: z.output<z.ZodObject<Told>>) => string[];
  judge: (told: z.output<z.ZodObject<Told>>, evidence: Evidence) => Verdict;
}) {
  const told = z.object(claim.told);
  const schema = z
    .strictObject({ claim: z.literal(claim.name), ...claim.told })
    .describe(claim.says);
  return {
    name: claim.name,
    schema,
    curves: (data) => claim.curves(told.parse(data)),
    judge: (data, evidence) => {
      try {
        return claim.judge(told.parse(data), evidence);
      } catch (error) {
        if (error instanceof NoEvidence) return { holds: false, detail: error.message };
        throw error;
      }
    },
  } satisfies Claim<Name, typeof schema>;
}
