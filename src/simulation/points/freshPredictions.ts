import { visitFreshBlocks } from '../freshBlocks.ts';
import type { Trial } from '../trial.ts';
import { storedPoints } from './points.ts';
import type { Points } from './points.ts';
import type { Predictions } from './pointState.ts';

/** Fresh samples for every input, and at least. */
const PER_INPUT = 16;
const LEAST = 2048;

/**
 * How many fresh samples what learners on points answer is averaged over, and what their students
 * lose. The standard error of a test error ε is √(ε(1−ε)/count), at N = 300 and ε = 0.2 some 0.006:
 * about as much as ε scatters from one training sample to another. It is as independent from trial to
 * trial, so that the standard error of a mean over trials has it in it.
 */
export function freshCount(n: number): number {
  return Math.max(LEAST, PER_INPUT * n);
}

/** What a learner on points says of the fresh samples of a trial. */
export function freshPredictions(
  trial: Trial,
  predict: (points: Points) => Predictions,
): Predictions {
  const count = freshCount(trial.n);
  const all = { outputs: new Float64Array(count), fields: new Float64Array(count) };
  visitFreshBlocks(trial, 'fresh', count, ({ design, first }) => {
    const { outputs, fields } = predict(storedPoints(design));
    all.outputs.set(outputs, first);
    all.fields.set(fields, first);
  });
  return all;
}
