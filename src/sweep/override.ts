import { InputError } from '../problem/inputError.ts';
import type { Setting } from './experiment.ts';

/** One `--set path=value`, the value as it was typed. */
export interface Override {
  /** Such as `learners.teacher.l2`. */
  path: string;
  /** A value, or a range for an axis. */
  text: string;
}

/** Reads the argument of one `--set`. @throws InputError when it is not path=value. */
export function readOverride(argument: string): Override {
  const [, path, text] = /^([^=]+)=(.+)$/.exec(argument) ?? [];
  if (path === undefined || text === undefined) {
    throw new InputError(`--set ${argument}: it must be path=value, such as alpha=3`);
  }
  return { path: path.trim(), text: text.trim() };
}

/** The value that a text stands for: a finite number, true, false, or the word itself. */
export function settingValue(text: string): Setting {
  if (text === 'true' || text === 'false') return text === 'true';
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : text;
}

/** Whether a text is written as several values, as only an axis can have. */
export function isRange(text: string): boolean {
  return /[:,]/.test(text);
}
