/** How fine the quadratures of a solution are. */
export interface Care {
  /**
   * Successive quadrature errors e^{−exponent}: finer and finer grids until two agree, each laid
   * out from the order parameters found on the one before.
   */
  exponents: readonly number[];
  /** Successive numbers of points of each lattice, where fields are sampled. */
  counts: readonly number[];
}

/** The quadrature error of the coarsest grid of which an answer may come is e^{−16}. */
export const firstExponent = 16;

/** What answers are found with. */
export const usualCare: Care = {
  exponents: [firstExponent, 21, 36, 54, 80],
  counts: [1024, 4096, 16_384],
};
