/** How fast a holder's heart beats, and how long others wait for a beat, in milliseconds. */
export interface Pace {
  beat: number;
  /**
   * The holder of another host is given up after this time without a beat. It is many beats long:
   * a computation or a slow file system may hold up a few.
   */
  patience: number;
}

/** The pace of all processes that share run folders. */
export const usualPace: Pace = { beat: 5_000, patience: 60_000 };

/** How often those who wait look, in milliseconds. */
export function lookEvery({ beat }: Pace): number {
  return beat / 10;
}
