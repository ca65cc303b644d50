import type { Outcome } from './callUncomputed.ts';

/** No person waits longer for a refusal, and a busy machine is not so slow. */
const longestWait = 2_000;

/** A message of more is no sentence: the longest names every experiment that there is. */
const longestMessage = 2_500;

/** What a terminal would take for an order, and whatever breaks a line. */
const unprintable = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u;

/** commander writes two lines where it has a suggestion, and the help where there is no command. */
function isOneMessage(err: string): boolean {
  const lines = err.trimEnd().split('\n');
  const [first = '', second] = lines;
  if (first.startsWith('Usage: quenched')) return true;
  return first.startsWith('error: ') && (lines.length === 1 || isSuggestion(second, lines.length));
}

function isSuggestion(line: string | undefined, count: number): boolean {
  return count === 2 && /^\(Did you mean .*\?\)$/.test(line ?? '');
}

function refusalFaults({ out, err }: Outcome): string[] {
  const faults: [boolean, string][] = [
    [out === '', 'data is printed'],
    [isOneMessage(err), 'there is not one message'],
    [err.length <= longestMessage, `the message has ${err.length} characters`],
    [!unprintable.test(err), 'the message has characters that cannot be printed'],
    [!/undefined (is|;)/.test(err), 'the message shows the inside of a program'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** What is wrong with how a command line ended: a refusal is exit code 2 and one message. */
export function faultsOf(outcome: Outcome): string[] {
  const { code, err, milliseconds, written } = outcome;
  const faults = code === 2 ? refusalFaults(outcome) : [];
  if (code !== 'valid' && ![0, 2, 3].includes(code)) faults.push(`exit code ${code}`);
  if (code !== 'valid' && /\n\s+at |internal fault/.test(err)) faults.push('a stack trace');
  if (code !== 'valid' && milliseconds > longestWait) faults.push(`${milliseconds} ms`);
  return [...faults, ...written.map((path) => `${path} is written`)];
}
