import type { OracleVerdict } from '../answer/oracles/oracle.ts';
import { textTable } from './textTable.ts';

/** One topic of oracles and what was found. */
export interface JudgedTopic {
  topic: string;
  verdicts: readonly OracleVerdict[];
}

/** A line per oracle under a heading per topic: computed, reference, digits that agree, source. */
export function oracleTable(topics: readonly JudgedTopic[]): string {
  return topics.map(topicTable).join('\n');
}

function topicTable({ topic, verdicts }: JudgedTopic): string {
  const rows = verdicts.map((verdict) => {
    const { oracle, computed, digits, digitsGiven, holds } = verdict;
    const shown = Number.isFinite(computed) ? computed.toPrecision(digitsGiven + 3) : 'no answer';
    const mark = holds ? 'ok' : 'OFF';
    return [oracle.name, shown, oracle.reference, `${digits} of ${digitsGiven}`, mark];
  });
  const sources = [...new Set(verdicts.map(({ oracle }) => oracle.source))];
  const header = [topic, 'computed', 'reference', 'digits', ''];
  const slack = verdicts.flatMap(({ oracle }) =>
    oracle.slack === undefined
      ? []
      : [`  ${oracle.name}: ${oracle.slack.units} units of the last digit, ${oracle.slack.reason}`],
  );
  const notes = [...sources.map((source) => `  source: ${source}`), ...slack];
  return `${textTable([header, ...rows])}${notes.map((note) => `${note}\n`).join('')}`;
}

/** `148 of 148 oracles hold`, or which do not. */
export function oracleSummary(topics: readonly JudgedTopic[]): string {
  const all = topics.flatMap(({ verdicts }) => verdicts);
  const off = all.filter(({ holds }) => !holds);
  const names = off.map(({ oracle }) => `\n  off: ${oracle.name}`).join('');
  return `${all.length - off.length} of ${all.length} oracles hold${names}\n`;
}
