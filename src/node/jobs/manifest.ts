import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../problem/inputError.ts';
import { readText } from '../readText.ts';
import { writeAtomic } from '../writeAtomic.ts';
import { jobOptionsSchema } from './jobOptions.ts';

/** Who starts the jobs of a submission. */
const engineNames = ['slurm', 'commands'] as const;

/** The name of a submission: which one of the run, by which engine, and random digits. */
const naming = new RegExp(`^\\d+-(${engineNames.join('|')})-[0-9a-f]{8}$`);

/** A submission: tasks that were handed over together, in jobs that others start. */
export const manifestSchema = z.strictObject({
  /** Its name; no other submission anywhere has the same. */
  submission: z.string().regex(naming),
  /** Hash of the run. */
  run: z.string(),
  /** Who starts the jobs. */
  engine: z.enum(['slurm', 'commands']),
  /** When it was made, ISO 8601. */
  made: z.string(),
  options: jobOptionsSchema,
  /** For each job, from index 0, the ids of its tasks. */
  jobs: z.array(z.array(z.string()).min(1)).min(1),
});

/** The contents of a manifest. */
export type Manifest = z.output<typeof manifestSchema>;

/** The folder, inside the run's, of manifests, scripts and logs of jobs. */
export function jobsFolder(run: string): string {
  return join(run, 'jobs');
}

/** Where a submission's manifest is. */
export function manifestPath(run: string, submission: string): string {
  return join(jobsFolder(run), `${submission}.json`);
}

/** The submissions of a run, by name, the first made first. */
export function submissionsOf(run: string): string[] {
  if (!existsSync(jobsFolder(run))) return [];
  const names = readdirSync(jobsFolder(run)).map((file) => basename(file, '.json'));
  const known = names.filter((name) => naming.test(name));
  return known.sort((a, b) => parseInt(a) - parseInt(b));
}

/** The name of a run's next submission. */
export function nextSubmission(run: string, engine: Manifest['engine']): string {
  const last = submissionsOf(run).at(-1);
  const number = last === undefined ? 1 : parseInt(last) + 1;
  return `${number}-${engine}-${randomBytes(4).toString('hex')}`;
}

/** Keeps a manifest in the run's folder. @returns its path. */
export function writeManifest(run: string, manifest: Manifest): string {
  mkdirSync(jobsFolder(run), { recursive: true });
  const path = manifestPath(run, manifest.submission);
  writeAtomic(path, `${JSON.stringify(manifest)}\n`);
  return path;
}

/**
 * Reads a manifest.
 *
 * @throws InputError when the file cannot be read or is no manifest.
 */
export function readManifest(path: string): Manifest {
  const text = readText(path);
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(text));
    if (manifest.success) return manifest.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError(`${path}: it is not the manifest of a submission`);
}

/**
 * The ids of the tasks of one job.
 *
 * @throws InputError when the manifest has no such job.
 */
export function jobTasks({ jobs, submission }: Manifest, index: number): string[] {
  const tasks = jobs[index];
  if (tasks !== undefined) return tasks;
  throw new InputError(
    `--index is ${index}; submission ${submission} has jobs from 0 to ${jobs.length - 1}`,
  );
}
