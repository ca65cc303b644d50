import type { Decomposition } from '../../information/decomposition.ts';
import { partNames } from '../../information/partNames.ts';
import type { PartName } from '../../information/partNames.ts';
import type { Oracle } from './oracle.ts';

/** What is known of a decomposition: its parts in bits, in the order of `partNames`. */
export interface KnownParts {
  name: string;
  source: string;
  parts: readonly [string, string, string, string];
}

/** One oracle for each part of a decomposition, which is computed once; NaN where there is none. */
export function partOracles(
  { name, source, parts }: KnownParts,
  compute: () => Pick<Decomposition, PartName> | undefined,
): Oracle[] {
  let found: ReturnType<typeof compute>;
  return partNames.map((part, i) => ({
    name: `${name}: ${part}`,
    source,
    reference: parts[i] as string,
    compute: () => (found ??= compute())?.[part] ?? Number.NaN,
  }));
}
