import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadExperiment } from '../../src/node/experimentFiles.ts';
import { runHash } from '../../src/node/runFolder.ts';
import { quickExperiment } from '../../src/sweep/adjustExperiment.ts';
import type { Experiment } from '../../src/sweep/experiment.ts';
import { resolveExperiment } from '../../src/sweep/resolveExperiment.ts';
import type { ResolvedExperiment } from '../../src/sweep/resolvedExperiment.ts';
import { headerComment } from './headerComment.ts';

/** The two sizes in which an experiment can be run. */
export type Size = 'full' | 'quick';

/** An experiment as its file asks it today, in both sizes. */
export interface AskedExperiment extends Record<Size, ResolvedExperiment> {
  name: string;
  /** What its file says of it in the comment at its head. */
  comment: string;
}

/**
 * Reads an experiment of the package.
 *
 * @param root the folder that holds `experiments/`.
 * @throws InputError when there is none of that name, or it is wrong.
 */
export function askedExperiment(name: string, root: string): AskedExperiment {
  const file = loadExperiment(join(root, 'experiments', `${name}.yaml`), root);
  const resolved = (experiment: Experiment) =>
    resolveExperiment(experiment, file.readPublished, file.source);
  return {
    name,
    comment: headerComment(readFileSync(file.source, 'utf8')),
    full: resolved(file.experiment),
    quick: resolved(quickExperiment(file.experiment)),
  };
}

/** Name of the folder of a run, whose hash is that of the whole question and of the model version. */
export function runName({ name, ...sizes }: AskedExperiment, size: Size): string {
  return `${name}-${runHash(sizes[size])}`;
}
