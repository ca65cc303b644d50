import type { ChainContext } from './chainGrid.ts';
import type { ConvexLearner } from './chainLearner.ts';
import type { ChainState } from './chainState.ts';
import { linearFields, linearLevels } from './linearFields.ts';
import type { LinearField } from './linearFields.ts';
import type { PullAverages } from './pullAverages.ts';
import { apply, applySecond, sampleMoments } from './sampleMoments.ts';
import type { SampleMoments } from './sampleMoments.ts';

/** Averages that need no variables ξ behind the fields. */
export type LinearAverages = Omit<PullAverages, 'moments'>;

/**
 * Averages of the last learner of an order over the parts of the sample that it trains on, where
 * all learners of the order are linear: second moments of (y, ω), nothing to integrate. They cost
 * K³ operations for K learners.
 */
export function linearAverages(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
): LinearAverages {
  const moments = sampleMoments(context.law.classes, state, order);
  const { terms } = context.learners[order[order.length - 1] as number] as ConvexLearner;
  const zeros = () => new Array<number>(order.length).fill(0);
  const total = { pull: 0, signal: 0, pairs: zeros(), slopes: zeros() };
  context.parts.forEach(({ share }, part) => {
    if ((terms[part] ?? null) === null) return;
    addPart(total, share, moments, linearFields(linearLevels(context, state, order, part)));
  });
  return total;
}

function addPart(
  total: LinearAverages,
  share: number,
  moments: SampleMoments,
  fields: readonly LinearField[],
): void {
  const own = (fields[fields.length - 1] as LinearField).g;
  const withOwn = applySecond(moments, own);
  total.pull += share * apply(moments.mean, own);
  total.signal += share * apply(moments.signal, own);
  total.pairs = fields.map(({ g }, j) => (total.pairs[j] as number) + share * apply(withOwn, g));
  total.slopes = fields.map((_, j) => (total.slopes[j] as number) + share * (own[j + 1] as number));
}
