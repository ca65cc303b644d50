import { readFileSync } from 'node:fs';

/** One row of special-functions.csv: arguments and the exact value, `value + rest · ulp(value)`. */
export interface Reference {
  arguments: number[];
  value: number;
  rest: number;
}

/** The spacing of doubles at x. */
export function ulp(x: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(x))), -1022);
  const size = 2 ** exponent;
  // log2 may round across a power of two.
  if (Math.abs(x) < size) return 2 ** Math.max(exponent - 53, -1074);
  return Math.abs(x) >= 2 * size ? 2 ** (exponent - 51) : 2 ** (exponent - 52);
}

function parseRow(line: string): [string, Reference] {
  const [name = '', x = '', y = '', r = '', value, rest] = line.split(',');
  const texts = [x, y, r].filter((text) => text !== '');
  return [name, { arguments: texts.map(Number), value: Number(value), rest: Number(rest) }];
}

/** The reference values of every function, by name. */
export function referenceValues(): Map<string, Reference[]> {
  const path = new URL('../fixtures/special-functions.csv', import.meta.url);
  const byName = new Map<string, Reference[]>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [name, reference] = parseRow(line);
    byName.set(name, [...(byName.get(name) ?? []), reference]);
  }
  return byName;
}

/** How far a computed number is from the exact value, in units of its last place. */
export function errorInUlps(computed: number, { value, rest }: Reference): number {
  return Math.abs((computed - value) / ulp(value) - rest);
}

/** How far a computed number is from the exact value, relative to it. */
export function relativeError(computed: number, reference: Reference): number {
  return (errorInUlps(computed, reference) * ulp(reference.value)) / Math.abs(reference.value);
}
