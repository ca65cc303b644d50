import type { DataPart } from '../../../problem/dataPart.ts';
import type { SingleIndexProblem, WeightedLearner } from '../../../problem/problem.ts';
import { usesCopies } from './crossFitObstacle.ts';

/** A piece of the sample: one fold of one data part, or the whole part where nothing is cut. */
export interface ChainPart extends DataPart {
  /** From 0. */
  fold: number;
}

/** A learner of the chain, before it is known what it does. */
export interface PlannedLearner {
  /** That of the learner, or one that no learner of a file can have. */
  name: string;
  learner: WeightedLearner;
  /** The fold that a copy leaves out; null for the learners of the problem themselves. */
  fold: number | null;
  /** Place in the plan of the learner that its targets come from, per fold; null: labels only. */
  sources: (number | null)[];
}

/** The learners of a chain and the pieces of the sample that they tell apart. */
export interface ChainPlan {
  /** F; 1 where nothing is cut. */
  folds: number;
  /** All folds of the first data part, then those of the second, … */
  parts: ChainPart[];
  /** In causal order. */
  learners: PlannedLearner[];
}

/**
 * The chain of a problem. Before the first student with cross-fitted targets stand the F copies of
 * its source (2104.09732, algorithm 1): copy k does not train on fold k, and is the student's source
 * there. A copy has the source's own source. Left-out samples (`leave-one-out`) need no copies.
 */
export function chainPlan({ data, learners }: SingleIndexProblem): ChainPlan {
  const folds = Math.max(1, ...learners.map((learner) => usesCopies(learners, learner)));
  const parts = data.flatMap((part) =>
    Array.from({ length: folds }, (_, fold) => ({ ...part, share: part.share / folds, fold })),
  );
  const planned = learners.reduce<PlannedLearner[]>(
    (before, learner) => [...before, ...withCopies(before, learners, learner, folds)],
    [],
  );
  return { folds, parts, learners: planned };
}

/** A learner behind the copies that it is the first to need. */
function withCopies(
  before: readonly PlannedLearner[],
  learners: readonly WeightedLearner[],
  learner: WeightedLearner,
  folds: number,
): PlannedLearner[] {
  const { name } = learner;
  const source = before.findIndex((other) => other.name === sourceName(learner));
  const own = (sources: (number | null)[]) => ({ name, learner, fold: null, sources });
  if (source < 0) return [own(new Array<null>(folds).fill(null))];
  if (usesCopies(learners, learner) === 0) return [own(new Array<number>(folds).fill(source))];
  const original = before[source] as PlannedLearner;
  const known = before.findIndex((one) => one.fold === 0 && one.learner === original.learner);
  const first = known < 0 ? before.length : known;
  const sources = Array.from({ length: folds }, (_, fold) => first + fold);
  if (known >= 0) return [own(sources)];
  const copies = sources.map((_, fold) => {
    return { ...original, name: copyName(original.name, fold), fold };
  });
  return [...copies, own(sources)];
}

function sourceName(learner: WeightedLearner): string | undefined {
  return learner.kind === 'trained' ? learner.targets?.from : undefined;
}

/** Has spaces, which names of a file cannot have, and can be read in messages. */
function copyName(name: string, fold: number): string {
  return `${name} without fold ${fold + 1}`;
}
