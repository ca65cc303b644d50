import type { SquareTerm } from '../../../observables/dataTerm.ts';
import { shownSource } from '../fields/chainGrid.ts';
import type { ChainContext } from '../fields/chainGrid.ts';
import type { ChainLearner } from '../chainLearner.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import type { ChainState } from '../chainState.ts';
import type { ShownSource } from '../fields/shownSource.ts';

/**
 * A linear function of one sample: the coefficient of its label y, then one per learner of an order
 * for the leave-one-out fields ω, as far as there are any.
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
  /** What enters the target, or null. */
  source: ShownSource | null;
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

function isLinearTerm(term: ChainTerm): term is SquareTerm {
  return term.loss === 'square' && !term.hard && term.correction === null;
}

/** The learners of `order` on one part of the sample; all of them must be linear. */
export function linearLevels(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  part: number,
): LinearLevel[] {
  return order.map((_, level) => linearLevel(context, state, order.slice(0, level + 1), part));
}

/** The last learner of `order` on one part of the sample; it must be linear. */
export function linearLevel(
  { learners }: ChainContext,
  state: ChainState,
  order: readonly number[],
  part: number,
): LinearLevel {
  const k = order[order.length - 1] as number;
  const learner = learners[k] as ChainLearner;
  const response = order.map((j) => state.V.get(k, j));
  if (learner.kind !== 'convex') return { term: null, source: null, response };
  const term = learner.terms[part] ?? null;
  const source = shownSource(learner, state, order, part);
  return { term: term !== null && isLinearTerm(term) ? term : null, source, response };
}

/** Fields and pulls in causal order. */
export function linearFields(levels: readonly LinearLevel[]): LinearField[] {
  return levels.reduce<LinearField[]>(
    (fields, level) => [...fields, linearField(fields, level)],
    [],
  );
}

/**
 * Field and pull of the learner that follows those of `before`: with the free field
 * r_k = ω_k + Σ_{j<k} V_kj g_j and the target τ = (1−χ)(1−2ε) y + χ h̃, the proximal equation
 * h = r + V(τ − h) has h = (r + Vτ)/(1+V) and g = (τ − r)/(1+V).
 */
export function linearField(
  before: readonly LinearField[],
  { term, source, response }: LinearLevel,
): LinearField {
  const zeros = () => new Array<number>(before.length + 2).fill(0);
  const free = zeros();
  free[before.length + 1] = 1;
  before.forEach(({ g }, j) => addScaled(free, response[j] as number, g));
  if (term === null) return { h: free, g: zeros() };
  const tau = zeros();
  tau[0] = term.labelWeight * (1 - 2 * term.smoothing);
  if (source !== null) addScaled(tau, term.targetWeight, shownForm(before, source));
  const V = response[before.length] as number;
  return {
    h: free.map((r, i) => (r + V * (tau[i] as number)) / (1 + V)),
    g: free.map((r, i) => ((tau[i] as number) - r) / (1 + V)),
  };
}

/** The source's field as it enters targets. */
export function shownForm(
  fields: readonly LinearField[],
  { level, removed }: ShownSource,
): LinearForm {
  const { h, g } = fields[level] as LinearField;
  return h.map((factor, i) => factor - removed * (g[i] as number));
}

function addScaled(out: number[], factor: number, form: LinearForm): void {
  if (factor === 0) return;
  for (let i = 0; i < form.length; i++) out[i] = (out[i] as number) + factor * (form[i] as number);
}
