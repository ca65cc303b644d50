import type { SearchGrid } from '../numerics/scalarMinimum.ts';
import { exp, log } from '../numerics/specialFunctions.ts';
import { mixesAnyhow } from '../problem/mixesAnyhow.ts';
import type { Optimisable } from '../problem/optimal.ts';
import type { StatedProblem } from '../problem/problem.ts';

type StatedTrained = Extract<StatedProblem['learners'][number], { kind: 'trained' }>;

/** How a setting is searched: along which coordinate, where, and how its value is written. */
export interface SettingScale {
  grid: SearchGrid;
  /** The value at a place of the search. */
  valueAt: (x: number) => number;
  /** Its inverse. */
  placeOf: (value: number) => number;
  /**
   * The value to as many digits as the minimum deserves. It is flat: four digits cost the test
   * error less than 1e−7. And engines differ in the last bits of theory, so that an unrounded value
   * would carry them into the simulation, whose bits must not depend on the engine.
   */
  rounded: (value: number) => number;
}

/** From where a ridge makes no difference to where it leaves nothing but the bias. */
const ridges = [
  1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1e3,
  3e3, 1e4,
];

const temperatures = [0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** Where the loss is convex for a positive mixture of label and target only. */
const positiveMixings = [0, 0.2, 0.4, 0.6, 0.8, 1];

const allMixings = [-4, -2, -1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5];

/** λ and T are searched by their logarithms, which scale the problem. */
function logarithmic(values: readonly number[]): SettingScale {
  return {
    grid: { points: values.map(log), resolution: 0.1 },
    // The ends as they are written, not as exp and log leave them.
    valueAt: (x) => Math.min(Math.max(exp(x), values[0] as number), values.at(-1) as number),
    placeOf: log,
    rounded: (value) => Number(value.toPrecision(4)),
  };
}

function linear(values: readonly number[]): SettingScale {
  return {
    grid: { points: values, resolution: 0.02 },
    valueAt: (x) => x,
    placeOf: (value) => value,
    rounded: (value) => Number(value.toFixed(4)),
  };
}

/** The scale on which a setting of a learner is searched. */
export function settingScale(setting: Optimisable, learner: StatedTrained): SettingScale {
  switch (setting) {
    case 'l2':
      return logarithmic(ridges);
    case 'temperature':
      return logarithmic(temperatures);
    case 'mixing':
      return linear(mixesAnyhow(learner) ? allMixings : positiveMixings);
  }
}

/**
 * The scale with half as many points and a neighbour's value among them: what was the best there is
 * near the best here, unless another minimum has become the lower one.
 */
export function scaleNear(scale: SettingScale, value: number): SettingScale {
  const { points } = scale.grid;
  const last = points.length - 1;
  const coarse = points.filter((_, i) => i % 2 === 0 || i === last);
  const merged = new Set([...coarse, scale.placeOf(value)]);
  return { ...scale, grid: { ...scale.grid, points: [...merged].sort((a, b) => a - b) } };
}
