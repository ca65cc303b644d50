import { resolve } from 'node:path';
import { isFinished } from '../../node/answerIn.ts';
import { findRun } from '../../node/findRun.ts';
import { holderOf } from '../../node/holder/holderOf.ts';
import type { Holder } from '../../node/holder/holderOf.ts';
import { holderName } from '../../node/holder/holderRecord.ts';
import { journalCounts } from '../../node/runFolder.ts';
import type { RunRecord } from '../../sweep/runRecord.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { hashSentence } from '../hashSentence.ts';
import { jobsOfRun } from '../jobsOfRun.ts';
import { options } from '../options.ts';
import { shortPath } from '../reportRun.ts';
import { namedLines } from '../textTable.ts';

/** How far a run has come: one that says it is running is not, when nobody holds it. */
function statusOf({ status }: RunRecord, { state }: Holder): string {
  const isHeld = state === 'running' || state === 'elsewhere' || state === 'unreadable';
  return status === 'running' && !isHeld ? 'killed' : status;
}

/** How many tasks are done; an experiment that is refined may ask for more until it is finished. */
function tasksSentence(record: RunRecord, done: number, damaged: number): string {
  const { refine, budget } = record.experiment;
  const mayGrow = (refine ?? budget) !== undefined && !isFinished(record);
  const total = mayGrow ? `${record.tasks} or more` : `${record.tasks}`;
  return damaged === 0 ? `${done} of ${total}` : `${done} of ${total}, ${damaged} damaged`;
}

/** `quenched status RUN`: how far a run has come. */
export const statusCommand: AddCommand = (program, io, exit) => {
  program
    .command('status <run>')
    .description('how far a run has come: its folder, or its name in the parent folder')
    .addOption(options.out())
    .addOption(options.json())
    .action(async (nameOrPath: string, { out, json }: { out: string; json?: true }) => {
      const { folder, record } = findRun(nameOrPath, resolve(io.cwd, out), io.cwd);
      const holder = await holderOf(folder);
      const { name, tasks, started, finished, claims, simulationHash, noHash } = record;
      const status = statusOf(record, holder);
      const { records: done, damaged } = journalCounts(folder, record.hash);
      const jobs = jobsOfRun(folder, record.hash);
      const failed = claims?.filter(({ holds }) => !holds).length;
      const times = { started, finished };
      const findings = { claims, simulationHash, noHash };
      const data = {
        name,
        folder,
        status,
        done,
        damaged,
        tasks,
        jobs: jobs?.counts ?? null,
        ...times,
        ...findings,
      };
      const lines: [string, string][] = [
        ['run', shortPath(folder, io)],
        ['status', status],
        ...('holder' in holder ? [['holder', holderName(holder.holder)] as [string, string]] : []),
        ['tasks', tasksSentence(record, done, damaged)],
        ...(jobs === undefined ? [] : [['jobs', jobs.sentence] satisfies [string, string]]),
        ['started', started],
        ['ended', finished ?? ''],
        ['claims', claims ? `${claims.length}, ${failed} failed` : 'not judged yet'],
        ['simulation', hashSentence(record) || 'not done yet'],
      ];
      io.out(json ? `${JSON.stringify(data)}\n` : namedLines(lines));
      exit(exitCodes.done);
    });
};
