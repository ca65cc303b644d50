import type { SquareTerm } from '../../observables/dataTerm.ts';
import type { ChainContext } from './chainGrid.ts';
import type { ChainLearner } from './chainLearner.ts';
import type { ChainState } from './chainState.ts';

/**
 * A linear function of one sample: the coefficient of its label y, then one per learner of an order
 * for the leave-one-out fields ω.
 */
export type LinearForm = readonly number[];

/** What one learner's field does on a part of the sample. */
export interface LinearField {
  /** h, the field after training. */
  h: LinearForm;
  /** g = τ − h, the pull of the sample; 0 where the learner does not train. */
  g: LinearForm;
}

/** A learner whose data term is quadratic in (y, ω), by its order's levels. */
export interface LinearLevel {
  /** Null where the learner does not train. */
  term: SquareTerm | null;
  /** Level of the learner whose field enters the target, or null. */
  source: number | null;
  /** Its row of V, one entry per level up to its own. */
  response: readonly number[];
}

/** Whether fields are linear in labels and leave-one-out fields for all learners of an order. */
export function isLinear({ learners }: ChainContext, order: readonly number[]): boolean {
  return order.every((k) => {
    const learner = learners[k] as ChainLearner;
    if (learner.kind === 'fixed') return true;
    if (learner.kind !== 'convex') return false;
    return learner.terms.every((term) => term === null || isLinearTerm(term));
  });
}

function isLinearTerm(term: { loss: string; hard: boolean }): term is SquareTerm {
  return term.loss === 'square' && !term.hard;
}

/** The learners of `order` on one part of the sample; all of them must be linear. */
export function linearLevels(
  { learners }: ChainContext,
  state: ChainState,
  order: readonly number[],
  part: number,
): LinearLevel[] {
  return order.map((k, level) => {
    const learner = learners[k] as ChainLearner;
    const response = order.slice(0, level + 1).map((j) => state.V.get(k, j));
    if (learner.kind !== 'convex') return { term: null, source: null, response };
    const term = learner.terms[part] ?? null;
    const source = learner.source === null ? null : order.indexOf(learner.source);
    return { term: term !== null && isLinearTerm(term) ? term : null, source, response };
  });
}

/**
 * Fields and pulls in causal order: with the free field r_k = ω_k + Σ_{j<k} V_kj g_j and the target
 * τ = (1−χ)(1−2ε) y + χ h̃, the proximal equation h = r + V(τ − h) has h = (r + Vτ)/(1+V) and
 * g = (τ − r)/(1+V).
 */
export function linearFields(levels: readonly LinearLevel[]): LinearField[] {
  const size = levels.length + 1;
  const fields: LinearField[] = [];
  levels.forEach(({ term, source, response }, k) => {
    const free = new Array<number>(size).fill(0);
    free[k + 1] = 1;
    fields.forEach(({ g }, j) => addScaled(free, response[j] as number, g));
    if (term === null) {
      fields.push({ h: free, g: new Array<number>(size).fill(0) });
      return;
    }
    const tau = linearTarget(
      term,
      source === null ? null : (fields[source] as LinearField).h,
      size,
    );
    const V = response[k] as number;
    fields.push({
      h: free.map((r, i) => (r + V * (tau[i] as number)) / (1 + V)),
      g: free.map((r, i) => ((tau[i] as number) - r) / (1 + V)),
    });
  });
  return fields;
}

/** τ */
function linearTarget(term: SquareTerm, source: LinearForm | null, size: number): number[] {
  const tau = new Array<number>(size).fill(0);
  tau[0] = term.labelWeight * (1 - 2 * term.smoothing);
  if (source !== null) addScaled(tau, term.targetWeight, source);
  return tau;
}

function addScaled(out: number[], factor: number, form: LinearForm): void {
  if (factor === 0) return;
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + factor * (form[i] as number);
}
