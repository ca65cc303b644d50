import { relative } from 'node:path';
import type { Run } from '../node/answerIn.ts';
import { exitCodes } from './exitCodes.ts';
import { hashSentence } from './hashSentence.ts';
import type { Io } from './io.ts';

/** A folder as a person in the working folder would type it. */
export function shortPath(folder: string, io: Io): string {
  const short = relative(io.cwd, folder);
  return short.startsWith('..') ? folder : short;
}

/** What became of a run, as data. */
function summary({ folder, record }: Run): object {
  const { name, hash, status, tasks, claims, claimsBind, simulationHash, noHash } = record;
  const verdict = { status, tasks, claims, claimsBind, simulationHash, noHash };
  return { kind: 'run', folder, name, hash, ...verdict };
}

function sentences({ folder, record }: Run, io: Io): string {
  const claims = (record.claims ?? []).map(
    ({ claim, holds, detail }) => `${holds ? 'holds' : 'FAILS'}  ${claim}: ${detail}\n`,
  );
  const hash = hashSentence(record);
  const simulation = hash === '' ? '' : `simulation: ${hash}\n`;
  return `${record.status}: ${shortPath(folder, io)}\n${claims.join('')}${simulation}`;
}

/**
 * Prints what became of a run and gives its exit code.
 *
 * @param claimsBind whether a claim that fails is a failure of the command.
 */
export function reportRun(run: Run, claimsBind: boolean, json: boolean, io: Io): number {
  io.out(json ? `${JSON.stringify(summary(run))}\n` : sentences(run, io));
  if (run.record.status === 'interrupted') {
    io.err(`go on with: quenched resume ${shortPath(run.folder, io)}\n`);
    return exitCodes.interrupted;
  }
  const failed = run.record.claims?.some(({ holds }) => !holds) ?? false;
  return failed && claimsBind ? exitCodes.claimsFailed : exitCodes.done;
}
