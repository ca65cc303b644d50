import type { ChainContext } from '../fields/chainGrid.ts';
import type { ConvexLearner } from '../chainLearner.ts';
import type { ChainState } from '../chainState.ts';
import { overFolds } from '../crossFit/copies.ts';
import { partKinds } from '../crossFit/partKinds.ts';
import { linearField, linearFields, linearLevel, linearLevels } from './linearFields.ts';
import type { LinearField } from './linearFields.ts';
import type { PullAverages } from '../pullAverages.ts';
import { addLearner, apply, applySecond, sampleMoments } from './sampleMoments.ts';

/** Averages that need no variables ξ behind the fields. */
export type LinearAverages = Omit<PullAverages, 'moments'>;

/**
 * Averages of the last learner of an order over the parts of the sample that it trains on, as a
 * function of its order parameters in `state`, where all learners of the order are linear: second
 * moments of (y, ω), nothing to integrate. The ancestors' order parameters must not change any more.
 */
export function linearAverages(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
): () => LinearAverages {
  const { classes } = context.law;
  const { terms } = context.learners[order[order.length - 1] as number] as ConvexLearner;
  const ancestors = order.slice(0, -1);
  const known = sampleMoments(classes, state, ancestors);
  const parts = partKinds(context, order).flatMap(({ part, share }) => {
    if ((terms[part] ?? null) === null) return [];
    return [{ part, share, before: linearFields(linearLevels(context, state, ancestors, part)) }];
  });
  return () => {
    const moments = addLearner(known, classes, state, order);
    const total = noAverages(order.length);
    for (const { part, share, before } of parts) {
      const own = linearField(before, linearLevel(context, state, order, part));
      const withOwn = applySecond(moments, own.g);
      total.pull += share * apply(moments.mean, own.g);
      total.signal += share * apply(moments.signal, own.g);
      [...before, own].forEach(({ g }: LinearField, j) => {
        (total.pairs[j] as number) += share * apply(withOwn, g);
        (total.slopes[j] as number) += share * (own.g[j + 1] as number);
      });
    }
    return {
      ...total,
      pairs: overFolds(context, order, total.pairs),
      slopes: overFolds(context, order, total.slopes),
    };
  };
}

function noAverages(learners: number): LinearAverages {
  const zeros = () => new Array<number>(learners).fill(0);
  return { pull: 0, signal: 0, pairs: zeros(), slopes: zeros() };
}
