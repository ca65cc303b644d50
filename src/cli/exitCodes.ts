/** Exit codes of the command line. */
export const exitCodes = {
  done: 0,
  /** A fault of the program. */
  fault: 1,
  wrongInput: 2,
  /** Not converged, no minimiser, or not covered by theory. */
  noAnswer: 3,
  /** A claim of an experiment failed; or a run is not what it is compared with. */
  claimsFailed: 4,
  interrupted: 130,
} as const;
