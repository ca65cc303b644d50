import { inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';

/**
 * Refuses a name that nothing has.
 *
 * @param where what of the file holds the name, such as `figure.x`.
 * @throws InputError with the valid names and the nearest of them.
 */
export function checkKnown(
  source: string,
  where: string,
  name: string,
  valid: readonly string[],
): void {
  if (valid.includes(name)) return;
  throw inputErrorIn(
    source,
    `${where} is "${name}"`,
    `it must be one of ${valid.join(', ')}`,
    didYouMean(name, valid),
  );
}
