/**
 * The part of odex that is used. The package has its TypeScript source beside its JavaScript, which
 * our compiler options do not accept; tsconfig.json puts this file in its place.
 */
export enum Outcome {
  Converged,
  MaxStepsExceeded,
  EarlyReturn,
}

/** ODEX of Hairer & Wanner: extrapolation with dense output. */
export class Solver {
  constructor(dimension: number);
  absoluteTolerance: number;
  relativeTolerance: number;
  denseOutput: boolean;
  maxSteps: number;
  /**
   * @param f y′ of x and y
   * @param observe called after every step from `from` to `to`; with dense output `at` gives a
   *   component at a place between; the answer false ends the integration.
   */
  solve(
    f: (x: number, y: number[]) => number[],
    x: number,
    y: number[],
    end: number,
    observe: (
      step: number,
      from: number,
      to: number,
      y: number[],
      at: (component: number, x: number) => number,
    ) => false | undefined,
  ): { outcome: Outcome };
}
