import { sigmoid, softplus } from '../numerics/specialFunctions.ts';
import type { DataTerm, HingeTerm, SmoothTerm } from './dataTerm.ts';
import { hinge } from './hingeMoments.ts';

/**
 * τ, what multiplies −h in the data term of one sample: the blend of the label (±1, or real) and of
 * the source's field h̃ (ignored where the term has no weight on a target).
 */
export function dataTarget(term: SmoothTerm, label: number, sourceField: number): number {
  const own = term.labelWeight * labelTarget(term, label);
  if (term.targetWeight === 0) return own;
  return own + term.targetWeight * fieldTarget(term, sourceField);
}

/** D(h) of one sample, see `dataTerm.ts`. */
export function dataLoss(
  term: DataTerm,
  label: number,
  field: number,
  sourceField: number,
): number {
  if (term.loss === 'square') {
    const toLabel = labelTarget(term, label) - field;
    const toSource = term.targetWeight === 0 ? 0 : fieldTarget(term, sourceField) - field;
    return 0.5 * (term.labelWeight * toLabel * toLabel + term.targetWeight * toSource * toSource);
  }
  if (term.loss !== 'logistic') return hingeLoss(term, label, field, sourceField);
  const { plain, tempered, temperature } = term;
  const growth =
    plain * softplus(field) +
    (tempered === 0 ? 0 : tempered * temperature * softplus(field / temperature));
  return growth - dataTarget(term, label, sourceField) * field;
}

/** What a hinge's data term is made of on one sample. */
export interface HingeTargets {
  /** a₊ and a₋, the weights of k(1−h) and k(1+h). */
  plus: number;
  minus: number;
  /** τ, what multiplies −h. */
  tau: number;
}

/** The weights that label and source give to the parts of a hinge's data term. */
export function hingeTargets(term: HingeTerm, label: number, sourceField: number): HingeTargets {
  const own = 0.5 + (0.5 - term.smoothing) * label;
  const plus = term.labelWeight * own;
  const minus = term.labelWeight * (1 - own);
  if (term.targetWeight === 0) return { plus, minus, tau: 0 };
  if (!term.hard) {
    return { plus, minus, tau: term.targetWeight * sigmoid(sourceField / term.temperature) };
  }
  return sourceField > 0
    ? { plus: plus + term.targetWeight, minus, tau: 0 }
    : { plus, minus: minus + term.targetWeight, tau: 0 };
}

function hingeLoss(term: HingeTerm, label: number, field: number, sourceField: number): number {
  const { plus, minus, tau } = hingeTargets(term, label, sourceField);
  const { tempered, temperature } = term;
  const soft =
    tempered === 0 ? 0 : tempered * temperature * softplus(field / temperature) - tau * field;
  return plus * hinge(term.loss, 1 - field) + minus * hinge(term.loss, 1 + field) + soft;
}

/** The smoothed label: t_y in [0, 1] for the logistic loss, y' = (1−2ε)y for the square loss. */
function labelTarget({ loss, smoothing }: SmoothTerm, label: number): number {
  // ½ + (½−ε)y is exactly 0 or 1 without smoothing: separability is recognised by that.
  return loss === 'square' ? (1 - 2 * smoothing) * label : 0.5 + (0.5 - smoothing) * label;
}

/** What the source's field asks for: itself or its sign for the square loss, else a probability. */
function fieldTarget(term: SmoothTerm, sourceField: number): number {
  if (term.loss === 'square') return term.hard ? sign(sourceField) : sourceField;
  return term.hard ? 0.5 + 0.5 * sign(sourceField) : sigmoid(sourceField / term.temperature);
}

function sign(field: number): number {
  return field > 0 ? 1 : -1;
}
