/** The strengths of a correction that cross-validation chooses from (2104.09732, §5). */
export const strengthGrid = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100, 1000] as const;
