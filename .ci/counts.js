/**
 * Reads what the test runs left in coverage/. `skipped` lists the skipped tests and fails if there
 * are any: on a machine with every tool, each test must run. `summary` prints the line coverage
 * and the closing line `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(`../coverage/${file}`, import.meta.url)));
/** Those of `npm test`, and of the projects besides. */
const runs = ['tests', 'cluster', 'page', 'package'].map((name) => read(`${name}.json`));
const files = runs.flatMap(({ testResults }) => testResults);

function skipped() {
  const names = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  for (const name of names) console.log(`skipped: ${name}`);
  process.exitCode = names.length > 0 ? 1 : 0;
}

function summary() {
  console.log(`line coverage of src: ${read('coverage-summary.json').total.lines.pct}%`);
  // A file that fails to load has no tests to count, but has failed all the same.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
  console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests') + broken} failed`);
}

({ skipped, summary })[process.argv[2]]();
