import { parseQuestion } from '../problem/parseQuestion.ts';
import type { Question } from '../problem/question.ts';
import { setPath } from '../problem/setPath.ts';
import { settingValue } from '../sweep/override.ts';
import type { Override } from '../sweep/override.ts';
import type { Io } from './io.ts';
import { readInputDocument } from './readInputDocument.ts';

/**
 * The problem in a file, or on the standard input for `-`, with the values that --set gives; some may be `optimal`.
 *
 * @throws InputError about the first thing that is wrong with it.
 */
export async function readProblem(
  file: string,
  overrides: readonly Override[],
  io: Io,
): Promise<Question> {
  const { data, source } = await readInputDocument(file, io);
  const settled = overrides.reduce<unknown>(
    (problem, override) => setPath(problem, override.path, settingValue(override.text)),
    data,
  );
  return parseQuestion(settled, source);
}
