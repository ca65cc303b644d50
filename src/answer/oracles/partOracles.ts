import type { Decomposition } from '../../information/decomposition.ts';
import type { Oracle } from './oracle.ts';

/** What is known of a decomposition: its parts in bits, in the order of `partNames`. */
export interface KnownParts {
  name: string;
  source: string;
  parts: readonly [string, string, string, string];
}

/** The parts of a decomposition, in the order of tables. */
export const partNames = ['redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'] as const;

/** One oracle for each part of a decomposition, which is computed once; NaN where there is none. */
export function partOracles(
  { name, source, parts }: KnownParts,
  compute: () => Pick<Decomposition, (typeof partNames)[number]> | undefined,
): Oracle[] {
  let found: ReturnType<typeof compute>;
  return partNames.map((part, i) => ({
    name: `${name}: ${part}`,
    source,
    reference: parts[i] as string,
    compute: () => (found ??= compute())?.[part] ?? Number.NaN,
  }));
}
