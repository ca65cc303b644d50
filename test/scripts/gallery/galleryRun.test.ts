import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askedExperiment, runName } from '../../../scripts/gallery/askedExperiment.ts';
import type { Size } from '../../../scripts/gallery/askedExperiment.ts';
import { galleryRun } from '../../../scripts/gallery/galleryRun.ts';
import { gatherProvenance } from '../../../src/node/provenance/gatherProvenance.ts';
import { makeRunFolder, runHash, writeRecord } from '../../../src/node/runFolder.ts';
import { modelVersion } from '../../../src/sweep/modelVersion.ts';
import type { RunRecord } from '../../../src/sweep/runRecord.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { checkout } from '../../theoryClaims.ts';

const asked = askedExperiment('committee-levels', checkout);
const held = { claim: 'ties', holds: true, detail: 'within 1' };

/** A folder with a run of the experiment as the program leaves it behind, but for what is changed. */
function runsWith(size: Size, change: Partial<RunRecord> = {}): string {
  const runs = temporaryFolder();
  const folder = join(runs, runName(asked, size));
  makeRunFolder(folder);
  writeRecord(folder, {
    name: asked.name,
    experiment: asked[size],
    claimsBind: true,
    hash: runHash(asked[size]),
    modelVersion,
    status: 'done',
    claims: [held],
    simulationHash: null,
    noHash: null,
    tasks: 1,
    engine: { name: 'threads', workers: 1 },
    journal: null,
    timings: null,
    started: '2026-01-01T00:00:00.000Z',
    finished: '2026-01-01T00:00:01.000Z',
    provenance: gatherProvenance(['run'], checkout),
    ...change,
  });
  writeFileSync(join(folder, 'figure.svg'), '<svg/>');
  return runs;
}

it('takes the full run', () => {
  expect(galleryRun(asked, runsWith('full'))).toMatchObject({ size: 'full', svg: '<svg/>' });
});

it('takes the quick run where there is no full one, and says that it is', () => {
  expect(galleryRun(asked, runsWith('quick'))).toMatchObject({ size: 'quick', claims: [held] });
});

it('refuses an experiment that was never run', () => {
  const runs = temporaryFolder();
  expect(galleryRun(asked, runs)).toEqual({ refused: `there is no run of it in ${runs}` });
});

it('refuses the run of a question that has changed since, and says where', () => {
  const full = { ...asked.full, seed: 'another' };
  expect(galleryRun({ ...asked, full }, runsWith('full'))).toEqual({
    refused: `${runName(asked, 'full')} is of another question, changed since: seed`,
  });
});

it('refuses the run of another version of the model', () => {
  const runs = runsWith('full', { modelVersion: modelVersion - 1 });
  // A version before had another hash, as a seed has.
  const full = { ...asked.full, seed: 'another' };
  expect(galleryRun({ ...asked, full }, runs)).toMatchObject({
    refused: expect.stringContaining('modelVersion') as string,
  });
});

it('refuses a record that is of another question than its folder', () => {
  const runs = runsWith('full', { experiment: { ...asked.full, seed: 'another' } });
  expect(galleryRun(asked, runs)).toMatchObject({
    refused: expect.stringContaining('another question than the name of its folder') as string,
  });
});

it('refuses a run that is not finished, or a claim of which fails', () => {
  const interrupted = runsWith('full', { status: 'interrupted', claims: null });
  expect(galleryRun(asked, interrupted)).toEqual({ refused: 'its run is interrupted' });
  const claims = [held, { ...held, holds: false, detail: 'apart by 2' }];
  const failed = runsWith('full', { status: 'claims-failed', claims });
  expect(galleryRun(asked, failed)).toEqual({ refused: 'claims fail: apart by 2' });
});
