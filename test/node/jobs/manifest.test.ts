import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultJobOptions } from '../../../src/node/jobs/jobOptions.ts';
import {
  jobTasks,
  nextSubmission,
  readManifest,
  submissionsOf,
  writeManifest,
} from '../../../src/node/jobs/manifest.ts';
import type { Manifest } from '../../../src/node/jobs/manifest.ts';
import { InputError } from '../../../src/problem/inputError.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

function manifestNamed(submission: string): Manifest {
  return {
    submission,
    run: '0123456789ab',
    engine: 'slurm',
    made: '2026-01-01T00:00:00.000Z',
    options: defaultJobOptions,
    jobs: [['theory-0', 'trial-0-1'], ['trial-0-0']],
  };
}

describe('the manifests of a run', () => {
  it('are read back as they were written, and their jobs by index', () => {
    const manifest = manifestNamed('1-slurm-0a0b0c0d');
    const read = readManifest(writeManifest(temporaryFolder(), manifest));
    expect(read).toEqual(manifest);
    expect(jobTasks(read, 1)).toEqual(['trial-0-0']);
    expect(() => jobTasks(read, 2)).toThrow(/--index is 2; .* jobs from 0 to 1/);
  });

  it('are listed in the order they were made, and the next name is new', () => {
    const run = temporaryFolder();
    expect(submissionsOf(run)).toEqual([]);
    const made = Array.from({ length: 11 }, () => {
      const submission = nextSubmission(run, 'slurm');
      writeManifest(run, manifestNamed(submission));
      return submission;
    });
    expect(made.map((name) => parseInt(name))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(submissionsOf(run)).toEqual(made);
  });

  it('are refused in a sentence where a file is missing, cut short, or something else', () => {
    const path = join(temporaryFolder(), 'a.json');
    expect(() => readManifest(path)).toThrow(InputError);
    for (const text of ['{"submission":"1-slurm-0a0b', '{}', 'null', '']) {
      writeFileSync(path, text);
      expect(() => readManifest(path)).toThrow(
        new InputError(`${path}: it is not the manifest of a submission`),
      );
    }
  });
});
