import { hingeReaction } from './hingeField.ts';
import { posteriorReaction } from './posteriorTerm.ts';
import type { ChainTerm } from './posteriorTerm.ts';
import type { PullTarget } from './pullTarget.ts';
import { emptySlopes, proximalField } from './smoothField.ts';

/** How a learner's field reacts to a sample at one free field r (docs/chain-state-evolution.md, eq. 7). */
export interface Reaction {
  /** h, the field after training: argmin D(h) + (h − r)²/(2V). */
  h: number;
  /** g, the pull of the sample: h = r + V g, g ∈ −∂D(h). */
  g: number;
  /** p = ∂h/∂r = 1/(1 + V D''), 0 at a kink. */
  shrink: number;
  /** −∂g/∂r = p D'', 1/V at a kink. */
  bend: number;
}

/** A reaction that nobody has solved for yet. */
export function emptyReaction(): Reaction {
  return { h: 0, g: 0, shrink: 0, bend: 0 };
}

const local = emptySlopes();

/** Writes the reaction at the free field r = `free` to `out`; `guess` is where h may be. */
export function react(
  term: ChainTerm,
  target: PullTarget,
  V: number,
  free: number,
  guess: number,
  out: Reaction,
): void {
  if (term.loss === 'posterior') {
    posteriorReaction(term, target.tau, V, free, out);
    return;
  }
  if (term.loss !== 'logistic' && term.loss !== 'square') {
    hingeReaction(term, target, V, free, guess, out);
    return;
  }
  out.h = proximalField(term, target, V, free, guess, local);
  const curvature = local[1] as number;
  out.g = -(local[0] as number);
  out.shrink = 1 / (1 + V * curvature);
  out.bend = out.shrink * curvature;
}
