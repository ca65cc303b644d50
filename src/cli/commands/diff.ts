import { resolve } from 'node:path';
import { compareRuns } from '../../node/compareRuns.ts';
import type { RunsComparison } from '../../node/compareRuns.ts';
import { findRun } from '../../node/findRun.ts';
import type { RowDifference } from '../../sweep/tableDifferences.ts';
import type { AddCommand } from '../addCommand.ts';
import { changeText } from '../earlierText.ts';
import { exitCodes } from '../exitCodes.ts';
import { options } from '../options.ts';
import { namedLines } from '../textTable.ts';

/** How many differing rows are printed; `--json` has all of them. */
const shownRows = 10;

/** Rows with the largest differences first, in units of their errors where they have some. */
function bySize(rows: readonly RowDifference[]): RowDifference[] {
  const size = ({ z, difference }: RowDifference) => Math.abs(z ?? difference ?? Infinity);
  return [...rows].sort((a, b) => size(b) - size(a));
}

function rowLine({ first, second, z }: RowDifference): [string, string] {
  const { curve, axes, kind, learner, observable } = first;
  const place = Object.entries(axes).map(([path, value]) => `${path} ${value}`);
  const errors = z === null ? '' : ` (${z.toFixed(1)} standard errors)`;
  const numbers = `${first.mean ?? 'none'} → ${second.mean ?? 'none'}${errors}`;
  return ['number', `${[curve, ...place, kind, learner, observable].join(', ')}: ${numbers}`];
}

function sentences({ question, table }: RunsComparison): [string, string][] {
  const changes = question.map((one): [string, string] => ['question', changeText(one)]);
  const { equal, differing, onlyFirst, onlySecond } = table;
  const rows = bySize(differing).slice(0, shownRows).map(rowLine);
  const counts = `${equal} equal, ${differing.length} differ, ${onlyFirst} only in the first, ${onlySecond} only in the second`;
  return [...changes, ['rows', counts], ...rows];
}

/** `quenched diff RUN RUN`: where two runs differ, in what they ask and in what came of it. */
export const diffCommand: AddCommand = (program, io, exit) => {
  program
    .command('diff <run> <other>')
    .description('where two finished runs differ: in their questions, and in their tables')
    .addOption(options.out())
    .addOption(options.json())
    .action((first: string, second: string, { out, json }: { out: string; json?: true }) => {
      const find = (run: string) => findRun(run, resolve(io.cwd, out), io.cwd);
      const found = compareRuns(find(first), find(second));
      io.out(
        json ? `${JSON.stringify({ kind: 'diff', ...found })}\n` : namedLines(sentences(found)),
      );
      exit(found.isSame ? exitCodes.done : exitCodes.claimsFailed);
    });
};
