/** How to estimate informations from samples. */
export interface SampleOptions {
  /** Streams of random numbers by purpose: `shuffle-k` and `resample`. */
  streams: (purpose: string) => number;
  /** Shuffles of the labels; default 10. */
  shuffles?: number;
  /** Resamplings; default 100. */
  resamplings?: number;
}
