import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { earlierRun } from '../../src/node/earlierRun.ts';
import { readRecord, runHash } from '../../src/node/runFolder.ts';
import type { ClaimResult, RunRecord } from '../../src/sweep/runRecord.ts';
import { runName } from './askedExperiment.ts';
import type { AskedExperiment, Size } from './askedExperiment.ts';

/** A run that the gallery may show. */
export interface GalleryRun {
  asked: AskedExperiment;
  size: Size;
  record: RunRecord;
  /** What became of its claims, all of which hold. */
  claims: ClaimResult[];
  /** The figure, SVG. */
  svg: string;
}

/** Why the run of an experiment in some size cannot be shown. */
export interface Refused {
  refused: string;
}

function whyMissing(asked: AskedExperiment, size: Size, folder: string): string {
  const question = { name: asked.name, experiment: asked[size], claimsBind: true };
  const earlier = earlierRun(folder, question);
  if (earlier === undefined) return `there is no run of it in ${dirname(folder)}`;
  const changed = earlier.changes.map(({ path }) => path).slice(0, 3);
  return `${earlier.name} is of another question, changed since: ${changed.join(', ')}`;
}

function judged({ status, claims }: RunRecord): ClaimResult[] | Refused {
  if (claims === null || (status !== 'done' && status !== 'claims-failed')) {
    return { refused: `its run is ${status}` };
  }
  const failed = claims.filter(({ holds }) => !holds);
  if (failed.length === 0) return claims;
  return { refused: `claims fail: ${failed.map(({ detail }) => detail).join('; ')}` };
}

/**
 * The finished run of what an experiment's file asks today, by today's model.
 *
 * @param runs the folder that holds run folders.
 * @returns the run, or why there is none to show: it is missing, unfinished, of another question or
 *   model version, or its claims fail.
 */
function runOf(asked: AskedExperiment, size: Size, runs: string): GalleryRun | Refused {
  const folder = join(runs, runName(asked, size));
  const record = readRecord(folder);
  if (record === undefined) return { refused: whyMissing(asked, size, folder) };
  // The folder's name says so, but folders can be renamed, and records edited.
  if (runHash(record.experiment) !== runHash(asked[size])) {
    return { refused: 'its record is of another question than the name of its folder says' };
  }
  const claims = judged(record);
  if ('refused' in claims) return claims;
  const svg = readFileSync(join(folder, 'figure.svg'), 'utf8');
  return { asked, size, record, claims, svg };
}

/** The run of an experiment to show: the full one, without which the quick one; else why neither. */
export function galleryRun(asked: AskedExperiment, runs: string): GalleryRun | Refused {
  const full = runOf(asked, 'full', runs);
  if (!('refused' in full)) return full;
  const quick = runOf(asked, 'quick', runs);
  return 'refused' in quick ? full : quick;
}
