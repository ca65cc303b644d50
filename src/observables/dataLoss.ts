import { sigmoid, softplus } from '../numerics/specialFunctions.ts';
import type { DataTerm } from './dataTerm.ts';

/**
 * τ, what multiplies −h in the data term of one sample: the blend of the label y = ±1 and of the
 * source's field h̃ (ignored where the term has no weight on a target).
 */
export function dataTarget(term: DataTerm, label: number, sourceField: number): number {
  const own = term.labelWeight * labelTarget(term, label);
  if (term.targetWeight === 0) return own;
  return own + term.targetWeight * softTarget(term, sourceField);
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
    const toSource = term.targetWeight === 0 ? 0 : sourceField - field;
    return 0.5 * (term.labelWeight * toLabel * toLabel + term.targetWeight * toSource * toSource);
  }
  const { plain, tempered, temperature } = term;
  const growth =
    plain * softplus(field) +
    (tempered === 0 ? 0 : tempered * temperature * softplus(field / temperature));
  return growth - dataTarget(term, label, sourceField) * field;
}

/** The smoothed label: t_y in [0, 1] for the logistic loss, y' = (1−2ε)y for the square loss. */
function labelTarget({ loss, smoothing }: DataTerm, label: number): number {
  // ½ + (½−ε)y is exactly 0 or 1 without smoothing: separability is recognised by that.
  return loss === 'square' ? (1 - 2 * smoothing) * label : 0.5 + (0.5 - smoothing) * label;
}

function softTarget(term: DataTerm, sourceField: number): number {
  return term.loss === 'square' ? sourceField : sigmoid(sourceField / term.temperature);
}
