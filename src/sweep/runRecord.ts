import { z } from 'zod';
import { provenanceSchema } from './provenance.ts';
import { resolvedExperimentSchema } from './resolvedExperiment.ts';

/** One judged claim. */
const claimResultSchema = z.strictObject({
  claim: z.string(),
  holds: z.boolean(),
  detail: z.string(),
});

/**
 * How far a run has come; one that was killed still says `running`, one that was handed over to
 * other processes `submitted`.
 */
export const runStatusSchema = z.enum([
  'running',
  'submitted',
  'interrupted',
  'done',
  'claims-failed',
]);

/** What run.json holds: the question, and how, where and when it was answered. */
export const runRecordSchema = z.strictObject({
  /** Name of the experiment. */
  name: z.string(),
  hash: z.string(),
  modelVersion: z.int(),
  status: runStatusSchema,
  /** Whether a claim that fails fails the run; not when --set or --n asked another question. */
  claimsBind: z.boolean(),
  /** Null until they have been judged. */
  claims: z.array(claimResultSchema).nullable(),
  /** SHA-256 of the simulation's rows, see `simulationHash`; null until all tasks are done. */
  simulationHash: z.string().nullable(),
  /** Why there is no such hash; null where there is one, and until all tasks are done. */
  noHash: z.string().nullable(),
  tasks: z.int(),
  engine: z.strictObject({ name: z.string(), workers: z.int() }),
  /** What was found in the shards when they were last opened; null until then. */
  journal: z
    .strictObject({
      records: z.int(),
      damaged: z.int(),
      foreign: z.int(),
      repeated: z.int(),
    })
    .nullable(),
  /** How long tasks took their workers, see each record's `seconds`; null until they have run. */
  timings: z
    .strictObject({
      tasks: z.int(),
      seconds: z.number(),
      longest: z.strictObject({ task: z.string(), seconds: z.number() }).nullable(),
    })
    .nullable(),
  /** How and where the run was begun. */
  provenance: provenanceSchema,
  /** When the question was first begun, ISO 8601. */
  started: z.string(),
  finished: z.string().nullable(),
  experiment: resolvedExperimentSchema,
});

/** A claim and its verdict. */
export interface ClaimResult extends z.output<typeof claimResultSchema> {}
/** The contents of run.json. */
export interface RunRecord extends z.output<typeof runRecordSchema> {}
