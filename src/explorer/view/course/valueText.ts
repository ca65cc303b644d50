import type { CourseValue } from './roadAt.ts';

/** Three digits behind the point, and the standard error to one digit that counts. */
export function valueText({ mean, stderr }: CourseValue): string {
  if (mean === null) return '–';
  return stderr === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${stderr.toPrecision(1)}`;
}

/** An error spans decades. */
export function errorText({ mean, stderr }: CourseValue): string {
  if (mean === null) return '–';
  return stderr === null
    ? mean.toPrecision(3)
    : `${mean.toPrecision(3)} ± ${stderr.toPrecision(1)}`;
}
