import * as fc from 'fast-check';
import { oddWord } from './oddWords.ts';

/** Numbers at the ends of what a number can be, and beyond what a problem may ask. */
export const oddNumbers = [
  0,
  -0,
  -1,
  0.5,
  1.5,
  -1e-300,
  1e-320,
  5e-324,
  1e15,
  2 ** 53,
  1e21,
  1.7976931348623157e308,
  NaN,
  Infinity,
  -Infinity,
];

/** Lists or mappings inside each other, so many of them. */
function nested(depth: number, inside: (value: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = inside(value);
  return value;
}

const deep = fc
  .tuple(fc.integer({ min: 2, max: 200 }), fc.boolean())
  .map(([depth, isList]) => nested(depth, (value) => (isList ? [value] : { a: value })));

/** A value of some wrong type or size, in the place of any other. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...oddNumbers),
  fc.double(),
  fc.constantFrom(null, true, false, [], {}, [[]], [null], new Date(0), 10n ** 30n),
  oddWord,
  deep,
  fc.array(fc.constantFrom(...oddNumbers), { maxLength: 4 }),
  fc.dictionary(oddWord, fc.constantFrom(...oddNumbers), { maxKeys: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);
