/** Nodes and weights of ∫Dx f(x), with Dx the standard normal measure; nodes ascend. */
export interface GaussianRule {
  nodes: Float64Array;
  weights: Float64Array;
}
