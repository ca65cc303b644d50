/** What fixes one dimension of a Sobol sequence. */
export interface SobolDimension {
  /** A primitive polynomial over two elements, highest power first: 0b1011 is x³ + x + 1. */
  polynomial: number;
  /** The first direction numbers m₁, m₂, …, as many as the polynomial's degree; mₖ is odd and below 2ᵏ. */
  initial: readonly number[];
}

/**
 * Dimensions 2 to 20 of the Sobol sequence of Joe & Kuo, "Constructing Sobol sequences with better
 * two-dimensional projections", SIAM J. Sci. Comput. 30 (2008) 2635, their table D(6); dimension 1
 * is the sequence of van der Corput, which needs no polynomial.
 */
export const joeKuo: readonly SobolDimension[] = [
  { polynomial: 0b11, initial: [1] },
  { polynomial: 0b111, initial: [1, 3] },
  { polynomial: 0b1011, initial: [1, 3, 1] },
  { polynomial: 0b1101, initial: [1, 1, 1] },
  { polynomial: 0b10011, initial: [1, 1, 3, 3] },
  { polynomial: 0b11001, initial: [1, 3, 5, 13] },
  { polynomial: 0b100101, initial: [1, 1, 5, 5, 17] },
  { polynomial: 0b101001, initial: [1, 1, 5, 5, 5] },
  { polynomial: 0b101111, initial: [1, 1, 7, 11, 19] },
  { polynomial: 0b110111, initial: [1, 1, 5, 1, 1] },
  { polynomial: 0b111011, initial: [1, 1, 1, 3, 11] },
  { polynomial: 0b111101, initial: [1, 3, 5, 5, 31] },
  { polynomial: 0b1000011, initial: [1, 3, 3, 9, 7, 49] },
  { polynomial: 0b1011011, initial: [1, 1, 1, 15, 21, 21] },
  { polynomial: 0b1100001, initial: [1, 3, 1, 13, 27, 49] },
  { polynomial: 0b1100111, initial: [1, 1, 1, 15, 7, 5] },
  { polynomial: 0b1101101, initial: [1, 3, 1, 15, 13, 25] },
  { polynomial: 0b1110011, initial: [1, 1, 5, 5, 19, 61] },
  { polynomial: 0b10000011, initial: [1, 3, 7, 11, 23, 15, 103] },
];
