import type { EarlierRun } from '../node/earlierRun.ts';
import type { DataDifference } from '../sweep/dataDifferences.ts';

function told(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** One change for a person: `problem.alpha: 2 → 3`. */
export function changeText({ path, first, second }: DataDifference): string {
  return `${path}: ${told(first)} → ${told(second)}`;
}

/** Why an earlier run of the experiment is no answer, a line for each change. */
export function earlierText({ name, changes }: EarlierRun): string {
  const lines = changes.map((change) => `  ${changeText(change)}`);
  return [`not answered by ${name}, since`, ...lines].map((line) => `${line}\n`).join('');
}
