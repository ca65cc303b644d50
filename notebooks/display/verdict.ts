import type { SweepResult } from '../../src/index.ts';
import { table } from './table.ts';

/**
 * Shows what the claims of an experiment came to.
 *
 * @throws Error where one of them does not hold.
 */
export function verdict({ claims }: Pick<SweepResult, 'claims'>): object {
  const failed = claims.find(({ holds }) => !holds);
  if (failed !== undefined) throw new Error(`${failed.claim}: ${failed.detail}`);
  return table(claims.map(({ claim, detail }) => ({ claim, found: detail })));
}
