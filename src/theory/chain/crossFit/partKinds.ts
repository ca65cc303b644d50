import type { ChainContext } from '../fields/chainGrid.ts';
import { copyOf, orderCopies } from './copies.ts';

/** Pieces of the sample that are alike. */
export interface PartKind {
  /** One of them. */
  part: number;
  /** The share of all of them. */
  share: number;
  /** Whether they have labels. */
  labels: boolean;
}

/**
 * The pieces of the sample that differ for the learners of an order. Folds differ only in the copies
 * that leave them out: with all copies of a learner, or with none, one fold stands for all (and what
 * concerns one copy is averaged over all of them: `overFolds`); with some of them, each of their
 * folds stands for itself.
 */
export function partKinds(context: ChainContext, order: readonly number[]): PartKind[] {
  const { learners, parts, folds } = context;
  const { single } = orderCopies(context, order);
  const special = new Set(
    single.map((level) => copyOf(learners[order[level] as number])?.fold ?? 0),
  );
  const others = Array.from({ length: folds }, (_, fold) => fold).filter((f) => !special.has(f));
  return parts.flatMap(({ fold, share, labels }, part) => {
    if (special.has(fold)) return [{ part, share, labels }];
    return fold === others[0] ? [{ part, share: share * others.length, labels }] : [];
  });
}
