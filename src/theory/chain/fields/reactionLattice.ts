import type { HingeTerm, SmoothTerm } from '../../../observables/dataTerm.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { emptySlopes, sigmoidField, sigmoidSlopes } from '../reaction/smoothField.ts';

/** A data term of which label and target only shift the slope: D'(h) = S(h) − τ. */
export type ShiftedTerm = SmoothTerm | HingeTerm;

/** Whether that holds for a term at these targets: hinges have kinks where labels have weight. */
export function isShifted(term: ChainTerm, targets: readonly PullTarget[]): term is ShiftedTerm {
  if (term.loss === 'posterior') return false;
  if (term.loss === 'logistic' || term.loss === 'square') return true;
  return targets.every(({ plus, minus }) => plus === 0 && minus === 0);
}

/**
 * From which end of S the field of a node is measured: ρ = r + Vτ from below, r − V(S(∞) − τ) from
 * above. Either would do, but for rounding: V may be 1e7, and τ all but one of the ends.
 */
export type LatticeEnd = 'below' | 'above';

/** The end that a target is nearer to. */
export function nearerEnd(term: ShiftedTerm, { tau, complement }: PullTarget): LatticeEnd {
  return term.loss === 'square' || tau <= complement ? 'below' : 'above';
}

/**
 * Reactions of a learner with D'(h) = S(h) − τ. From the free field r they depend on ρ = r + Vτ
 * alone, h + V S(h) = ρ: points of an even lattice of ρ serve all nodes of a grid and all labels.
 */
export interface ReactionLattice {
  /** ρ of the first point. */
  first: number;
  /** h */
  field: Float64Array;
  /**
   * Before `turn` −S(h), so that g = τ + pull; from there on S(∞) − S(h), so that
   * g = pull − (S(∞) − τ), never the difference of like numbers.
   */
  pull: Float64Array;
  /** The first point with h > 0; beyond the last one for a square loss. */
  turn: number;
  /** p = 1/(1 + V S'(h)) */
  shrink: Float64Array;
  /** p S'(h) */
  bend: Float64Array;
}

const local = emptySlopes();
const unshifted: PullTarget = { tau: 0, complement: 0, plus: 0, minus: 0 };

/** The reactions at ρ = first + i·step, i < count, measured from one end. */
export function reactionLattice(
  term: ShiftedTerm,
  V: number,
  end: LatticeEnd,
  { first, step, count }: { first: number; step: number; count: number },
): ReactionLattice {
  const column = () => new Float64Array(count);
  const [field, pull, shrink, bend] = [column(), column(), column(), column()];
  const rootAt = term.loss === 'square' ? squareRoot(V) : sigmoidRoot(term, V, end);
  let turn = count;
  let guess = 0;
  for (let i = 0; i < count; i++) {
    const h = rootAt(first + i * step, guess);
    const curvature = local[1] as number;
    const p = 1 / (1 + V * curvature);
    field[i] = h;
    pull[i] = -(local[0] as number);
    shrink[i] = p;
    bend[i] = p * curvature;
    if (turn === count && h > 0 && term.loss !== 'square') turn = i;
    // Neighbouring values differ little: extrapolate the last root along its tangent.
    guess = h + p * step;
  }
  return { first, field, pull, turn, shrink, bend };
}

/** The root h of h + V S(h) = ρ near a guess; leaves S, or S − S(∞) where h > 0, and S' in `local`. */
type Root = (rho: number, guess: number) => number;

function squareRoot(V: number): Root {
  return (rho) => {
    const h = rho / (1 + V);
    local[0] = h;
    local[1] = 1;
    return h;
  };
}

function sigmoidRoot(
  term: Exclude<ShiftedTerm, { loss: 'square' }>,
  V: number,
  end: LatticeEnd,
): Root {
  const total = term.plain + term.tempered;
  const target = { ...unshifted, ...(end === 'below' ? { complement: total } : { tau: total }) };
  return (rho, guess) => {
    const h = sigmoidField(term, target, V, rho, guess, local);
    sigmoidSlopes(term, unshifted, h, local);
    return h;
  };
}
