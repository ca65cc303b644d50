/**
 * Version of what the numbers mean. It is part of every run's hash: raise it with any change that
 * gives other numbers for the same question, so that old runs are not taken for answers.
 */
export const modelVersion = 3;
