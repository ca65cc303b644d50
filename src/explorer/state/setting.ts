import type { SettingKind } from './settingKinds.ts';

/** A number of the problem that is asked, with what a slider needs. */
export interface Setting extends SettingKind {
  /** Such as `learners.teacher.l2`. */
  path: string;
  /** The learner or network whose it is, or null. */
  owner: string | null;
  /** `optimal` where theory finds it. */
  value: number | 'optimal';
  /** Why it cannot be moved, or null. */
  blocked: string | null;
}

/** Steps of a slider from one end to the other. */
const steps = 200;

/** The ends of a slider: the usual ones, or farther where the value lies beyond. */
export function sliderEnds({ range: [from, to], value }: Pick<Setting, 'range' | 'value'>): {
  from: number;
  to: number;
} {
  if (value === 'optimal') return { from, to };
  return { from: Math.min(from, value), to: Math.max(to, value) };
}

/** A place that needs a positive value takes the least one for zero. */
const leastPositive = 1e-12;

/** Where a value stands on its slider, from 0 to `steps`. */
export function sliderPlace(setting: Setting, value: number): number {
  const { from, to } = sliderEnds(setting);
  if (setting.scale === 'linear') return (steps * (value - from)) / (to - from);
  const least = Math.max(from, leastPositive);
  return (steps * Math.log(Math.max(value, least) / least)) / Math.log(to / least);
}

/** The value at a place of a slider, in as many digits as a step needs. */
export function sliderValue(setting: Setting, place: number): number {
  const { from, to } = sliderEnds(setting);
  const share = place / steps;
  if (setting.scale === 'linear') {
    const width = to - from;
    const digits = Math.max(0, 2 - Math.floor(Math.log10(width)));
    return Number((from + width * share).toFixed(digits));
  }
  const least = Math.max(from, leastPositive);
  return Number((least * (to / least) ** share).toPrecision(3));
}

/** The greatest place of a slider. */
export const lastPlace = steps;
