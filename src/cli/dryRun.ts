import type { RunQuestion } from '../node/answerIn.ts';
import { earlierRun } from '../node/earlierRun.ts';
import { previewOf } from '../node/jobs/preview.ts';
import { runHash } from '../node/runFolder.ts';
import { handingOf } from './engineOptions.ts';
import type { EngineChoice } from './engineOptions.ts';
import type { Io } from './io.ts';
import { earlierText } from './earlierText.ts';
import { previewText } from './previewText.ts';

/** Prints what a run would compute or hand over, and why; writes nothing. */
export function dryRun(
  folder: string,
  question: RunQuestion,
  choice: EngineChoice & { json?: true },
  io: Io,
): void {
  const { experiment } = question;
  const run = { folder, hash: runHash(experiment) };
  const preview = previewOf(run, experiment, handingOf(choice));
  const { engine } = choice;
  const earlier = earlierRun(folder, question) ?? null;
  const data = { kind: 'dry-run', folder, engine, earlier, ...preview };
  const text = () =>
    `${earlier === null ? '' : earlierText(earlier)}${previewText(preview, engine)}`;
  io.out(choice.json ? `${JSON.stringify(data)}\n` : text());
}
