/** What theory and simulation know of one learner: everything on fresh data follows from it. */
export interface OrderParameters {
  /** m = w·v/N (mixture) or w·w*∕N (perceptron). */
  m: number;
  /** q = ‖w‖²/N. */
  q: number;
  /** b, the learner's bias. */
  bias: number;
}

/** A learner whose field is the target of another, with S = w·w̃/N between the two. */
export interface SourceParameters extends OrderParameters {
  overlap: number;
}
