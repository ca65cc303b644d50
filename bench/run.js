/**
 * Runs the benchmarks, all of them or those named, and prints a table for each: `npm run bench`,
 * `npm run bench kernels`. With `-- --write` the tables also go into bench/README.md; with
 * `-- --tiny` the suites only show that they run. A suite that has a longer form runs it when it is
 * named. Needs `npm run build` and `npm run build:modules`.
 */
import { parseArgs } from 'node:util';
import { describeLimits } from './measure/limits.js';
import { peerVersions } from './measure/peer.js';
import { machine } from './report/machine.js';
import { markdownTable, textRow } from './report/table.js';
import { writeSection } from './report/writeSection.js';
import { suiteNames } from './suites.js';

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, tiny: { type: 'boolean' } },
});

/** What is wrong with the command line, if anything is. */
function fault() {
  const unknown = named.find((name) => !suiteNames.includes(name));
  if (unknown !== undefined) {
    return `there is no suite "${unknown}"; known are ${suiteNames.join(', ')}`;
  }
  return options.write && options.tiny ? 'tiny sizes measure nothing to write' : undefined;
}

function sizesOf(suite, name) {
  if (options.tiny) return suite.tiny;
  return (named.includes(name) && suite.named) || suite.sizes;
}

/** Runs a suite and prints its rows as they come; gives them as Markdown. */
async function report(name, peers) {
  const suite = await import(`./suites/${name}.js`);
  console.log(`\n${textRow([suite.title, ...suite.columns.slice(1)])}`);
  const rows = [];
  for await (const row of suite.rows({ sizes: sizesOf(suite, name), peers })) {
    console.log(textRow(row));
    rows.push(row);
  }
  if (options.write) await suite.draw?.();
  return markdownTable(suite.columns, rows);
}

const wrong = fault();
if (wrong !== undefined) {
  console.error(wrong);
  process.exit(2);
}
const peers = peerVersions() !== null;
const facts = `${machine()}\n\n${await describeLimits(peers)}`;
console.log(facts);
if (!peers) console.log('\npeers are skipped: they need python3 with numpy and scipy');
if (options.write) writeSection('machine', facts);
for (const name of named.length > 0 ? named : suiteNames) {
  const table = await report(name, peers);
  if (options.write) writeSection(name, table);
}
