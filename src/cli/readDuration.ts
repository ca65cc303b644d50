import { InputError } from '../problem/inputError.ts';

const secondsIn: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** A reader of the option `name` that takes a time, such as `90s`, `10m` or `1.5h`, as seconds. */
export function readDuration(name: string): (text: string) => number {
  return (text) => {
    const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
    const seconds = Number(digits) * (secondsIn[unit] ?? NaN);
    // A timer's longest wait.
    if (seconds > 0 && seconds * 1000 < 2 ** 31) return seconds;
    throw new InputError(`${name} is "${text}"; it must be a time such as 90s, 10m or 2h`);
  };
}
