import { inverse, Matrix } from 'ml-matrix';
import type { ChainLearner, ConvexLearner, FixedLearner } from './chainLearner.ts';
import type { ChainState } from './chainState.ts';

/** Inputs of one group between two successive capacities, used by the same learners. */
interface Shell {
  /** How many there are, per input dimension. */
  width: number;
  /** ω, the variance of an input. */
  variance: number;
  /** φ², the square of an input's covariance with the pre-label. */
  signal: number;
  /** Convex learners that use these inputs, by index, in causal order. */
  active: number[];
  /** Fixed learners that use these inputs. */
  fixed: number[];
}

/** A learner's order parameters, with one entry of `Q` and `V` per learner of the order. */
export interface OrderParameterRow {
  m: number;
  Q: number[];
  V: number[];
}

/**
 * Order parameters of the last learner of `order` from the conjugates in `state`: the sum over
 * shells of the Gaussian problem that each coordinate solves. With Λ = diag(λ) + ωV̂ on the active
 * learners, m += f φ²Λ⁻¹m̂, Q += f ωΛ⁻¹(φ²m̂m̂ᵀ + ωQ̂)Λ⁻ᵀ and V += f ωΔ Λ⁻¹ (the Gaussian covariate
 * model, Loureiro et al. 2021, arXiv:2102.08127; ω = φ = 1 for isotropic inputs). Fixed learners F
 * (coordinates v + noise of covariance N_F, isotropic inputs only) shift m̂ by −V̂_F 1 and Q̂ by
 * V̂_F N_F V̂_Fᵀ.
 */
export function shellAverages(
  learners: readonly ChainLearner[],
  order: readonly number[],
  state: ChainState,
  delta: number,
): OrderParameterRow {
  const zeros = () => new Array<number>(order.length).fill(0);
  const row: OrderParameterRow = { m: 0, Q: zeros(), V: zeros() };
  const own = order[order.length - 1] as number;
  for (const shell of shellsOf(learners, order)) {
    if (shell.active.includes(own)) addShell(row, learners, order, shell, state, delta);
  }
  return row;
}

function shellsOf(learners: readonly ChainLearner[], order: readonly number[]): Shell[] {
  const capacity = (k: number) => (learners[k] as ChainLearner).capacity;
  const edges = [...new Set(order.map(capacity))].sort((a, b) => a - b);
  const { inputs } = learners[order[order.length - 1] as number] as ConvexLearner;
  return edges.flatMap((edge, i) => {
    const users = order.filter((k) => capacity(k) >= edge);
    const active = users.filter((k) => learners[k]?.kind === 'convex');
    const fixed = users.filter((k) => learners[k]?.kind === 'fixed');
    const width = edge - (edges[i - 1] ?? 0);
    return inputs.map(({ share, variance, signal }) => {
      return { width: width * share, variance, signal, active, fixed };
    });
  });
}

/** `own` is the last active learner: it is the last of the order and convex. */
function addShell(
  row: OrderParameterRow,
  learners: readonly ChainLearner[],
  order: readonly number[],
  { width, variance, signal, active, fixed }: Shell,
  state: ChainState,
  delta: number,
): void {
  const l2 = active.map((k) => (learners[k] as ConvexLearner).l2);
  const noise = fixed.map((k) => (learners[k] as FixedLearner).noise);
  const stiffness = state.VHat.selection(active, active).mul(variance).add(Matrix.diag(l2));
  const response = inverse(stiffness);
  const reaction = fixed.length === 0 ? null : state.VHat.selection(active, fixed);
  // Per unit of an input's φ, and of its deviation √ω.
  const drive = state.mHat.selection(active, [0]);
  const spread = state.QHat.selection(active, active);
  if (reaction !== null) {
    drive.sub(reaction.mmul(Matrix.ones(fixed.length, 1)));
    spread.add(reaction.mmul(Matrix.diag(noise)).mmul(reaction.transpose()));
  }
  const mean = response.mmul(drive);
  const own = active.length - 1;
  const ownMean = mean.get(own, 0);
  const ownNoise = response.getRowVector(own).mmul(spread).mmul(response.transpose());
  row.m += width * signal * ownMean;
  active.forEach((k, i) => {
    const at = order.indexOf(k);
    const together = signal * ownMean * mean.get(i, 0) + variance * ownNoise.get(0, i);
    (row.Q[at] as number) += width * variance * together;
    (row.V[at] as number) += width * variance * delta * response.get(own, i);
  });
  if (reaction === null) return;
  const towardFixed = response.getRowVector(own).mmul(reaction);
  fixed.forEach((k, i) => {
    const shared = ownMean - towardFixed.get(0, i) * (noise[i] as number);
    (row.Q[order.indexOf(k)] as number) += width * shared;
  });
}
