import { z } from 'zod';

/** The state of a git repository. */
export const gitStateSchema = z.strictObject({
  /** Hash of the commit that is checked out. */
  commit: z.string(),
  /** Whether tracked files differ from it; untracked ones do not count, as for `git describe`. */
  dirty: z.boolean(),
});

/** Facts of the host that computes; none of them changes a bit of the results. */
export const hostFactsSchema = z.strictObject({
  name: z.string(),
  /** Such as linux, darwin or win32. */
  platform: z.string(),
  /** Version of the operating system's kernel. */
  release: z.string(),
  /** Such as x64 or arm64. */
  architecture: z.string(),
  /** The processor's model, empty where the system does not tell. */
  processor: z.string(),
  /** How many cores this process may use. */
  cores: z.int(),
  /** Bytes of memory in all. */
  memory: z.number(),
});

/** How and where a run was begun. */
export const provenanceSchema = z.strictObject({
  /** The command line after `quenched`, with ~ for the user's own folder. */
  args: z.array(z.string()),
  versions: z.strictObject({ quenched: z.string(), node: z.string(), v8: z.string() }),
  host: hostFactsSchema,
  git: z.strictObject({
    /** The program's own clone, null where it runs from no clone. */
    program: gitStateSchema.nullable(),
    /** The repository that the experiment lies in, null where it lies in none. */
    experiment: gitStateSchema.nullable(),
  }),
});

/** The state of a git repository. */
export type GitState = z.output<typeof gitStateSchema>;
/** Facts of the host that computes. */
export type HostFacts = z.output<typeof hostFactsSchema>;
/** How and where a run was begun. */
export type Provenance = z.output<typeof provenanceSchema>;
