import { Matrix } from 'ml-matrix';

/**
 * Order parameters of K learners and their conjugates ("hats"). Overlaps that nobody has solved
 * for are NaN; responses between learners that do not learn from one another are 0. What they are is
 * derived in docs/chain-state-evolution.md.
 */
export interface ChainState {
  /** m_k = w_k·v/N (or w_k·w*∕N); K × 1. */
  m: Matrix;
  /** Biases b_k; K × 1. */
  b: Matrix;
  /** Q_kl = w_k·w_l/N, symmetric K × K. */
  Q: Matrix;
  /** V_kl, response of learner k's field to a pull on learner l, eq. 6 there; lower triangular K × K. */
  V: Matrix;
  /** m̂_k, eq. 9 there; K × 1. */
  mHat: Matrix;
  /** Q̂_kl, symmetric K × K. */
  QHat: Matrix;
  /** V̂_kl, lower triangular K × K. */
  VHat: Matrix;
}

/** A state of K learners in which nothing is known yet. */
export function emptyState(learners: number): ChainState {
  const column = () => Matrix.zeros(learners, 1);
  const square = () => Matrix.zeros(learners, learners);
  return {
    m: column(),
    b: column(),
    Q: Matrix.zeros(learners, learners).fill(Number.NaN),
    V: square(),
    mHat: column(),
    QHat: square(),
    VHat: square(),
  };
}

/** A copy that shares nothing with the original. */
export function copyState(state: ChainState): ChainState {
  return {
    m: state.m.clone(),
    b: state.b.clone(),
    Q: state.Q.clone(),
    V: state.V.clone(),
    mHat: state.mHat.clone(),
    QHat: state.QHat.clone(),
    VHat: state.VHat.clone(),
  };
}

/** Sets both entries of a pair of learners in a symmetric matrix. */
export function setPair(matrix: Matrix, k: number, j: number, value: number): void {
  matrix.set(k, j, value);
  matrix.set(j, k, value);
}

/** A learner of a state. */
export interface StateRow {
  state: ChainState;
  index: number;
}

/** Writes what one learner's row says of itself and of `others` to the row of another, or of another state. */
export function copyRow(from: StateRow, to: StateRow, others: readonly number[]): void {
  const [source, target] = [from.state, to.state];
  for (const name of ['m', 'b', 'mHat'] as const) {
    target[name].set(to.index, 0, source[name].get(from.index, 0));
  }
  for (const name of ['Q', 'V', 'QHat', 'VHat'] as const) {
    target[name].set(to.index, to.index, source[name].get(from.index, from.index));
  }
  for (const j of others) {
    for (const name of ['Q', 'QHat'] as const) {
      setPair(target[name], to.index, j, source[name].get(from.index, j));
    }
    for (const name of ['V', 'VHat'] as const) {
      target[name].set(to.index, j, source[name].get(from.index, j));
    }
  }
}

/** `base` with learner k's order parameters and conjugates averaged over `states`. */
export function averageRow(base: ChainState, states: readonly ChainState[], k: number): ChainState {
  const average = copyState(base);
  for (const name of ['m', 'b', 'Q', 'V', 'mHat', 'QHat', 'VHat'] as const) {
    const matrix = average[name];
    for (let j = 0; j < matrix.columns; j++) {
      const mean = states.reduce((sum, state) => sum + state[name].get(k, j), 0) / states.length;
      if (name === 'Q' || name === 'QHat') setPair(matrix, k, j, mean);
      else matrix.set(k, j, mean);
    }
  }
  return average;
}
