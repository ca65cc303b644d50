/** A symmetric 2 × 2 matrix over two hidden units, such as the covariance of their pre-labels. */
export interface PairMatrix {
  /** Entry of the first unit with itself. */
  first: number;
  /** Entry of the second unit with itself. */
  second: number;
  /** Entry of one unit with the other. */
  shared: number;
}
