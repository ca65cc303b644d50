/** Trials of a point: tasks are counted one by one, and of more no simulation would see the end. */
export const mostTrials = 10_000_000;
