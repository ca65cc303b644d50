import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { changedData } from './changedData.ts';
import { changedText } from './changedText.ts';
import { strangeText } from './strangeText.ts';
import type { Seed } from './seeds.ts';

/** JSON has no infinite numbers and no big ones; what has none is left out. */
function jsonOf(data: unknown): string {
  const plain = (_: string, value: unknown): unknown =>
    typeof value === 'bigint' ? Number(value) : value;
  return JSON.stringify(data, plain) ?? '';
}

const writers: ((data: unknown) => string)[] = [
  (data) => stringify(data),
  (data) => stringify(data, { collectionStyle: 'flow' }),
  jsonOf,
];

/** A document for a command: a seed with something wrong in its data or its text, or anything. */
export function documentOf(seeds: readonly Seed[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds);
  const data = fc
    .tuple(
      seed.chain((chosen) => changedData(chosen.data)),
      fc.constantFrom(...writers),
    )
    .map(([changed, write]) => write(changed));
  const text = seed.chain((chosen) => changedText(chosen.text));
  return fc.oneof(
    { arbitrary: data, weight: 5 },
    { arbitrary: text, weight: 4 },
    { arbitrary: strangeText, weight: 1 },
  );
}
