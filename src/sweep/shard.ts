import { z } from 'zod';
import { jsonText } from './nonFinite.ts';
import type { Task } from './task.ts';
import { theoryNumbersSchema, trialAnswerSchema } from './taskResult.ts';
import type { TaskResult } from './taskResult.ts';

/** First line of a shard: whose it is, and how many lines follow. */
const headerSchema = z.strictObject({
  task: z.string(),
  kind: z.enum(['trial', 'theory']),
  answers: z.int().min(1),
});

/**
 * The text of a task's shard, JSON lines: a header, then one answer per line. Non-finite numbers
 * are strings, all others the shortest decimals that read back as the same number.
 */
export function encodeShard(task: Task, result: TaskResult): string {
  const header = { task: task.id, kind: result.kind, answers: result.answers.length };
  return [header, ...result.answers].map((line) => `${jsonText(line)}\n`).join('');
}

function parsedLines(text: string): unknown[] | undefined {
  if (!text.endsWith('\n')) return undefined;
  try {
    return text
      .slice(0, -1)
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The result that a shard holds, or undefined when the text is torn, is not a shard, or belongs to
 * another task: the task is then run again.
 */
export function decodeShard(task: Task, text: string): TaskResult | undefined {
  const [first, ...answers] = parsedLines(text) ?? [];
  const header = headerSchema.safeParse(first);
  if (!header.success || header.data.task !== task.id || header.data.kind !== task.kind) {
    return undefined;
  }
  if (header.data.answers !== answers.length) return undefined;
  const points = task.problems.length;
  if (task.kind === 'trial') {
    const trials = z.array(trialAnswerSchema).length(points).safeParse(answers);
    return trials.success ? { kind: 'trial', answers: trials.data } : undefined;
  }
  const theory = z.array(theoryNumbersSchema).length(points).safeParse(answers);
  return theory.success ? { kind: 'theory', answers: theory.data } : undefined;
}
