import { z } from 'zod';

/** JSON has no NaN and no infinities: as strings they come back as what they were. */
const names = ['NaN', 'Infinity', '-Infinity'] as const;

/**
 * A number as `jsonText` writes it. The type is stated, since the declaration that tsc would infer
 * (a key named -Infinity) is not valid TypeScript.
 */
export const numberSchema: z.ZodType<number, number | (typeof names)[number]> = z.union([
  z.number(),
  z.enum(names).transform(Number),
]);

/** JSON in which non-finite numbers are the strings NaN, Infinity and -Infinity. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  );
}
