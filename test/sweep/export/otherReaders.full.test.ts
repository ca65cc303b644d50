import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curvesCsv } from '../../../src/sweep/curvesCsv.ts';
import { runReadme } from '../../../src/sweep/export/runReadme.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { python } from '../../python.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { tinyQuestion } from '../tinyExperiment.ts';

function hasModule(name: string): boolean {
  return spawnSync('python3', ['-c', `import ${name}`]).status === 0;
}

const readers = {
  pandas: hasModule('pandas'),
  DuckDB: hasModule('duckdb'),
  R: spawnSync('Rscript', ['-e', '1']).status === 0,
};
const missing = Object.entries(readers).filter(([, here]) => !here);
if (missing.length > 0) {
  process.stderr.write(`Not read back by ${missing.map(([name]) => name).join(', ')}: not here.\n`);
}

const means = [
  1 / 3,
  null,
  Infinity,
  1.7976931348623157e308,
  5e-324,
  -0.1,
  2.2250738585072014e-308,
];

const rows = means.flatMap((mean, i) =>
  (['theory', 'simulation'] as const).map((kind): TidyRow => {
    const number = { mean, stderr: null, trials: i + 1, converged: mean !== null };
    const place = { curve: `the "${i}", curve`, axes: { alpha: 1 / (i + 1) }, kind };
    return { ...place, learner: 'a,b', observable: 'testError', ...number };
  }),
);

const experiment = tinyQuestion();
const run = { name: 'tiny', hash: '0123456789ab', modelVersion: 3, experiment };

/** What the README of a run tells users of a program to type. */
function snippet(program: string): string[] {
  const [, rest = ''] = runReadme(run, rows).split(`\n${program}:\n\n`);
  const lines = rest.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('    '));
  return lines.slice(0, end).map((line) => line.trim());
}

function tableFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'curves.csv'), curvesCsv(rows, experiment.axes));
  return folder;
}

/** A number as Python or R print it. */
function readNumber(text: string): number {
  const named: Record<string, number> = { inf: Infinity, nan: NaN, na: NaN };
  return named[text.toLowerCase()] ?? Number(text);
}

type Cells = [string, string, string];

/** Curve, α and mean of theory, to the last bit, are what a program has printed. */
function expectTheory(printed: readonly Cells[]): void {
  const read = printed.map(([curve, alpha, mean]) => [curve, readNumber(alpha), readNumber(mean)]);
  const theory = rows.filter(({ kind }) => kind === 'theory');
  expect(read).toEqual(theory.map(({ curve, axes, mean }) => [curve, axes['alpha'], mean ?? NaN]));
}

/** Prints the rows of a list of lists. */
const printRows = `
import json
print(json.dumps([[curve, repr(float(alpha)), repr(float('nan' if mean is None else mean))]
                  for curve, alpha, mean in rows]))
`;

describe('what the README of a run tells users of other programs to type gives its numbers', () => {
  it.skipIf(!readers.pandas)('in pandas', () => {
    const lines = snippet('Python with pandas');
    const typed = [...lines.slice(0, -1), `shown = ${lines.at(-1)}`].join('\n');
    const script = `import os, sys\nos.chdir(sys.argv[1])\n${typed}\nrows = shown.values.tolist()\n`;
    expectTheory(python(script + printRows, tableFolder()) as Cells[]);
  });

  it.skipIf(!readers.DuckDB)('in DuckDB', () => {
    const query = JSON.stringify(snippet('DuckDB').join('\n'));
    const script = `import duckdb, os, sys\nos.chdir(sys.argv[1])\nrows = duckdb.sql(${query}).fetchall()\n`;
    expectTheory(python(script + printRows, tableFolder()) as Cells[]);
  });

  it.skipIf(!readers.R)('in R', () => {
    const lines = snippet('R');
    const typed = [...lines.slice(0, -1), `shown <- ${lines.at(-1)}`].join('\n');
    const print = `cat(sprintf("%s\\t%.17g\\t%.17g\\n", shown[[1]], shown[[2]], shown[[3]]), sep = "")`;
    const check = 'stopifnot(is.logical(table$converged))';
    const script = [typed, check, print].join('\n');
    const { stdout, stderr } = spawnSync('Rscript', ['-e', script], {
      cwd: tableFolder(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expectTheory(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t') as Cells),
    );
  });
});
