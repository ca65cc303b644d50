import type { ChainLearner, ConvexLearner, FixedLearner } from '../chainLearner.ts';
import type { ChainState } from '../chainState.ts';
import { lastInverseRow, solveLower } from './triangular.ts';

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
 * shells of the Gaussian problem that each coordinate solves (docs/chain-state-evolution.md, eq. 12). With Λ = diag(λ) + ωV̂ on the active
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
  const { l2, noise, reaction } = couplings(learners, active, fixed, state);
  const stiffness = active.map((k, i) =>
    active
      .slice(0, i + 1)
      .map((j) => variance * state.VHat.get(k, j) + (j === k ? (l2[i] as number) : 0)),
  );
  const response = lastInverseRow(stiffness);
  // Per unit of an input's φ, and of its deviation √ω.
  const drive = active.map((k, i) => state.mHat.get(k, 0) - sum(reaction[i] as number[]));
  const mean = solveLower(stiffness, drive);
  const ownMean = mean[active.length - 1] as number;
  const towardFixed = fixed.map((_, f) => dot(column(reaction, f), response));
  const ownNoise = solveLower(stiffness, spreads(active, state, response, reaction, noise));
  row.m += width * signal * ownMean;
  active.forEach((k, i) => {
    const at = order.indexOf(k);
    const together = signal * ownMean * (mean[i] as number) + variance * (ownNoise[i] as number);
    (row.Q[at] as number) += width * variance * together;
    (row.V[at] as number) += width * variance * delta * (response[i] as number);
  });
  fixed.forEach((k, f) => {
    const shared = ownMean - (towardFixed[f] as number) * (noise[f] as number);
    (row.Q[order.indexOf(k)] as number) += width * shared;
  });
}

/** (Q̂ + V̂_F N_F V̂_Fᵀ) r for the last row r of Λ⁻¹. */
function spreads(
  active: readonly number[],
  state: ChainState,
  response: readonly number[],
  reaction: readonly number[][],
  noise: readonly number[],
): number[] {
  const fixed = noise.map((variance, f) => variance * dot(column(reaction, f), response));
  return active.map((k, i) => {
    const own = active.map((j) => state.QHat.get(k, j));
    return dot(own, response) + dot(reaction[i] as number[], fixed);
  });
}

/** λ of the active learners, N_F of the fixed ones, and V̂ between the two, a row per active one. */
function couplings(
  learners: readonly ChainLearner[],
  active: readonly number[],
  fixed: readonly number[],
  state: ChainState,
) {
  return {
    l2: active.map((k) => (learners[k] as ConvexLearner).l2),
    noise: fixed.map((k) => (learners[k] as FixedLearner).noise),
    reaction: active.map((k) => fixed.map((f) => state.VHat.get(k, f))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return sum(x.map((value, i) => value * (y[i] as number)));
}

function column(rows: readonly number[][], index: number): number[] {
  return rows.map((row) => row[index] as number);
}
