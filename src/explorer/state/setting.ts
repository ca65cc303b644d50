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

/** The ends of a slider: the usual ones, or farther where the value lies beyond. */
export function sliderEnds({ range: [from, to], value }: Pick<Setting, 'range' | 'value'>): {
  from: number;
  to: number;
} {
  if (value === 'optimal') return { from, to };
  return { from: Math.min(from, value), to: Math.max(to, value) };
}

/** Steps of a logarithmic slider from one end to the other. */
const ratios = 200;

/** A logarithmic slider takes this for zero. */
const leastPositive = 1e-12;

/** A step of a linear slider: its kind's own, or a power of ten, so that there are 50 to 500 of them. */
function unitOf(setting: Setting): number {
  const { from, to } = sliderEnds(setting);
  return setting.step ?? 10 ** Math.floor(Math.log10((to - from) / 50));
}

/** A number without the rounding errors of a few operations. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The greatest place of a slider; the least is 0. */
export function lastPlace(setting: Setting): number {
  if (setting.scale === 'log') return ratios;
  const { from, to } = sliderEnds(setting);
  return Math.ceil(tidy((to - from) / unitOf(setting)));
}

/** Where a value stands on its slider. */
export function sliderPlace(setting: Setting, value: number): number {
  const { from, to } = sliderEnds(setting);
  if (setting.scale === 'linear') return tidy((value - from) / unitOf(setting));
  const least = Math.max(from, leastPositive);
  return (ratios * Math.log(Math.max(value, least) / least)) / Math.log(to / least);
}

/** The value at a place of a slider, in as many digits as a step needs. */
export function sliderValue(setting: Setting, place: number): number {
  const { from, to } = sliderEnds(setting);
  if (setting.scale === 'linear') return tidy(Math.min(to, from + unitOf(setting) * place));
  const least = Math.max(from, leastPositive);
  return Number((least * (to / least) ** (place / ratios)).toPrecision(3));
}
