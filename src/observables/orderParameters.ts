/**
 * What theory and simulation know of one learner: everything on fresh data follows from it. On the
 * mixture, whose clouds lie at $\pm v/\sqrt N$, and on the perceptron of hidden weights $w^*$,
 *
 * $$m = \frac{w \cdot v}{N} \ \text{or}\ \frac{w \cdot w^*}{N}, \qquad q = \frac{\lVert w \rVert^2}{N}, \qquad h = \frac{w \cdot x}{\sqrt N} + b.$$
 *
 * In a
 * perceptron m = E[(h − b) u] and q = E[(h − b)²], which are products of weights where inputs are
 * isotropic: w·Σw*∕N and w·Σw/N for inputs of covariance Σ, and for random features what Gaussian
 * equivalence makes of them.
 */
export interface OrderParameters {
  /** m = w·v/N (mixture) or w·w*∕N (perceptron). */
  m: number;
  /** q = ‖w‖²/N. */
  q: number;
  /** b, the learner's bias. */
  bias: number;
}

/** A learner whose field is the target of another, with S = w·w̃/N, or w·Σw̃/N, between the two. */
export interface SourceParameters extends OrderParameters {
  overlap: number;
}
