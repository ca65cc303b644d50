import { observableOf } from '../panels.ts';
import type { TidyRow } from '../tidyRow.ts';
import { whyNoHash } from '../whyNoHash.ts';
import { columnMeanings } from './columnMeanings.ts';
import { exportFormats } from './exportFormats.ts';
import { markdownTable } from './markdownTable.ts';
import type { NamedMeaning } from './meaning.ts';
import { observableMeanings } from './observableMeanings.ts';
import { questionFacts } from './runFacts.ts';
import type { AskedRun } from './runFacts.ts';

const files = `- \`curves.csv\`: all numbers, one in a row, with the columns that are explained below
- \`figure.html\` (interactive, needs nothing else), \`figure.svg\`, \`figure.json\` (what plotly reads)
- \`run.json\`: the whole question (\`experiment\`), how, where and when it was answered, and what became
  of the claims of the experiment
- \`shards/\`: the results of all tasks, from which everything else was made
`;

function meaningTable(name: string, meanings: readonly NamedMeaning[]): string {
  return markdownTable(
    [name, 'letter', 'unit', 'meaning'],
    meanings.map(({ name, letter, unit, meaning }) => [`\`${name}\``, letter, unit, meaning]),
  );
}

/** What is promised of the simulation when it is asked again. */
function sameBits({ experiment }: AskedRun): string {
  return whyNoHash(experiment) ?? 'everything simulated has the same bits';
}

/** What the facts n and trials are, where there is a simulation. */
function trialsSentence({ experiment: { simulate } }: AskedRun): string {
  if (simulate === null) return '';
  return `
The simulation has \`n\` inputs and takes means over \`trials\` samples, unless a curve, \`refine\` or
\`budget\` asks for others.
`;
}

/** What was asked, as far as a few words can say it. */
function asked(run: AskedRun): string {
  const known = Object.entries(questionFacts(run)).filter(([, value]) => value !== null);
  const facts = markdownTable(
    ['fact', 'value'],
    known.map(([name, value]) => [`\`${name}\``, String(value)]),
  );
  return `${facts}${trialsSentence(run)}
    quenched run ${run.name}

asks it again, with the options that \`run.json\` has under \`provenance.args\`: it is the same question
exactly if the new folder has the same name as this one. Theory then agrees to 1e-10, and
${sameBits(run)}.
`;
}

/** How other programs read the table, on the example of what the figure shows of its first curve. */
function reading({ experiment }: AskedRun): string {
  const [first] = experiment.curves;
  const { x } = experiment.figure;
  const shown = first === undefined ? 'testError' : observableOf(experiment.figure, first);
  return `Python with pandas:

    import pandas
    table = pandas.read_csv('curves.csv', float_precision='round_trip')
    table[(table.observable == '${shown}') & (table.kind == 'theory')][['curve', '${x}', 'mean']]

R:

    table <- read.csv("curves.csv", check.names = FALSE, na.strings = "")
    table$converged <- table$converged == "true"
    subset(table, observable == "${shown}" & kind == "theory", c("curve", "${x}", "mean"))

DuckDB:

    SELECT curve, "${x}", mean
    FROM read_csv('curves.csv', types = {'mean': 'DOUBLE', 'stderr': 'DOUBLE'})
    WHERE observable = '${shown}' AND kind = 'theory';

\`quenched export\` with the path of this folder and \`--to\` ${exportFormats.join(', ')} writes the same
table with these explanations inside: \`numpy.load('curves.npz')\` has an array for every column, and
\`SELECT * FROM 'curves.parquet'\` needs no guessing of types.
`;
}

/**
 * The README.md of a run folder: what is in it, what was asked, what columns and observables mean, and
 * how other programs read them. The same question has the same text.
 *
 * @param rows the table of the run.
 */
export function runReadme(run: AskedRun, rows: readonly TidyRow[]): string {
  const { title, axes } = run.experiment;
  const observables = observableMeanings(rows.map(({ observable }) => observable));
  return `# ${title}

${files}
## What was asked

${asked(run)}
## The columns of curves.csv

${meaningTable('column', columnMeanings(axes))}
A number that did not converge has \`converged\` false and no mean; an empty cell is no number. The unit
\`1\` is that of pure numbers, \`N steps\` are as many steps of learning as there are inputs.

## The observables that occur

${meaningTable('observable', observables)}
## Reading it

${reading(run)}`;
}
