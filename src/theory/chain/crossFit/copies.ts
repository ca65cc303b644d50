import type { ChainLearner } from '../chainLearner.ts';
import type { ChainContext } from '../fields/chainGrid.ts';

/** Which learner a copy is one of, and the fold that it leaves out. */
export interface Copy {
  /** Name of the learner that trains on all folds. */
  of: string;
  fold: number;
}

/** What makes a learner of the chain a copy; null where it is none. */
export function copyOf(learner: ChainLearner | undefined): Copy | null {
  return learner?.kind === 'convex' ? learner.copy : null;
}

/** Copies among the learners of an order. */
export interface OrderCopies {
  /** Levels that hold all copies of one learner, for every learner that has all of them there. */
  whole: number[][];
  /** Levels of all other copies. */
  single: number[];
}

/** Which copies an order contains; where the last learner is one, the fold it leaves out is singled out. */
export function orderCopies(
  { learners, folds }: Pick<ChainContext, 'learners' | 'folds'>,
  order: readonly number[],
): OrderCopies {
  const groups = new Map<string, number[]>();
  order.forEach((k, level) => {
    const copy = copyOf(learners[k]);
    if (copy !== null) groups.set(copy.of, [...(groups.get(copy.of) ?? []), level]);
  });
  const last = order.length - 1;
  const isWhole = (levels: number[]) => levels.length === folds && !levels.includes(last);
  const all = [...groups.values()];
  return {
    whole: all.filter(isWhole),
    single: all.filter((levels) => !isWhole(levels)).flat(),
  };
}

/**
 * Averages per learner of an order, taken on one fold only, as they are over all folds: copies are
 * exchanged as one goes from fold to fold, so that each has the average over all of them.
 */
export function overFolds(
  context: Pick<ChainContext, 'learners' | 'folds'>,
  order: readonly number[],
  values: readonly number[],
): number[] {
  const total = [...values];
  for (const levels of orderCopies(context, order).whole) {
    const mean = levels.reduce((sum, level) => sum + (values[level] as number), 0) / levels.length;
    for (const level of levels) total[level] = mean;
  }
  return total;
}

/**
 * The pair whose joint law with the sample is that of learners k and l: copies of one learner are
 * alike, and so are all pairs of copies that leave out the same fold, or different ones.
 */
export function representativePair(
  learners: readonly ChainLearner[],
  k: number,
  l: number,
): [number, number] {
  const [one, other] = [copyOf(learners[k]), copyOf(learners[l])];
  const fold = one !== null && other !== null && one.fold !== other.fold ? 1 : 0;
  const first = one === null ? k : k - one.fold + (k > l ? fold : 0);
  const second = other === null ? l : l - other.fold + (k > l ? 0 : fold);
  return [first, second];
}
