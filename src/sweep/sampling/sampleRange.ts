import { inputErrorIn } from '../../problem/inputError.ts';
import { exp, log } from '../../numerics/specialFunctions.ts';
import type { Axis } from '../axisValues.ts';
import { tidy } from '../axisValues.ts';

/** Two numbers, after `log:` where their logarithm is what is uniform. */
const written = /^(log:)?([^:,]+):([^:,]+)$/;

/**
 * The range of an axis along which points are scattered, as the map from (0, 1) to its values.
 *
 * @param axis `low:high`, or `log:low:high` for a uniform logarithm.
 * @param source what to name in the message, such as `axes.alpha`.
 * @throws InputError when it is no such range.
 */
export function sampleRange(axis: Axis, source: string): (share: number) => number {
  const text = typeof axis === 'string' ? axis.replaceAll(' ', '') : JSON.stringify(axis);
  const fail = (reason: string): never => {
    const grammar = 'an axis that is sampled is its range, low:high or log:low:high';
    throw inputErrorIn(source, `"${text}" is no range to sample from: ${reason}`, grammar);
  };
  const [, prefix, lowText = '', highText = ''] = written.exec(text) ?? fail('it has two ends');
  const low = Number(lowText);
  const high = Number(highText);
  if (!Number.isFinite(low) || !Number.isFinite(high)) fail('its ends are finite numbers');
  if (low >= high) fail('its low end is below the high one');
  if (prefix === undefined) return (share) => tidy(low + (high - low) * share);
  if (low <= 0) fail('a logarithmic range needs positive ends');
  const decades = log(high / low);
  return (share) => tidy(low * exp(share * decades));
}
