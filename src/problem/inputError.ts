import { oneLine } from './oneLine.ts';

/**
 * The input is wrong. The message is one line for the person who wrote the input: where it is,
 * what it was, what is allowed and, where one is near, the name that was perhaps meant. See
 * `oneLine` for what becomes of words that it quotes. The command line prints it without a stack
 * trace and exits with code 2.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(message: string) {
    super(oneLine(message));
  }
}

/**
 * An `InputError` whose message joins the clauses that are there by `; `, after the source (a
 * file's name) where there is one.
 */
export function inputErrorIn(
  source: string | undefined,
  ...clauses: readonly (string | undefined)[]
): InputError {
  const text = clauses.filter((clause) => clause !== undefined).join('; ');
  return new InputError(source === undefined ? text : `${source}: ${text}`);
}
