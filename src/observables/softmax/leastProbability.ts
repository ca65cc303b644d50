/**
 * The least probability whose logarithm is taken of a learner that can give 0, and with which its
 * loss on fresh rows is counted (2104.09732, §5: p̂ ≥ 1/500).
 */
export const leastProbability: number = 1 / 500;
