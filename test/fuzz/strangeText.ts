import * as fc from 'fast-check';

/** Aliases of aliases: `levels` lines that stand for 9^levels words. */
function aliasBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const inner = level === 0 ? 'lol' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}

const bomb = fc.integer({ min: 1, max: 12 }).map(aliasBomb);

/** Brackets or indents inside each other, closed or not. */
const deep = fc
  .tuple(fc.constantFrom('[', '{a: ', '- ', '{"a":[', '? ', '!!seq [', '"'), fc.nat(20_000))
  .map(([open, depth]) => open.repeat(depth));

const closed = fc
  .integer({ min: 1, max: 20_000 })
  .map((depth) => '['.repeat(depth) + ']'.repeat(depth));

const indented = fc
  .integer({ min: 1, max: 400 })
  .map((depth) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n'));

const longLine = fc
  .tuple(fc.constantFrom('a', ' ', '\n', '#', '"', 'alpha: ', '\u{1f600}', '- '), fc.nat(50_000))
  .map(([unit, count]) => unit.repeat(count));

const manyKeys = fc
  .integer({ min: 1, max: 2_000 })
  .map((count) => Array.from({ length: count }, (_, at) => `k${at}: ${at}`).join('\n'));

/** Bytes as a reader of UTF-8 sees them. */
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new TextDecoder().decode(array));

const loops = fc.constantFrom(
  '&a [*a]',
  '&a {a: *a}',
  'alpha: &a\n  b: *a\n',
  'population: &p { kind: mixture, of: *p }\nalpha: 3\nlearners: [*p]\n',
  '? {a: 1}\n: 2\n',
  '? [1, 2]\n: 3\n',
  '{null: 1, true: 2, 3: 4}',
  '<<: {alpha: 3}\n',
  '__proto__: {alpha: 3}\n',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '%TAG ! tag:x,2000:\n---\n!b c',
  '',
  '~',
  '\ufeff',
  '---\n---\n',
  '{}',
  '[]',
  '0',
);

/** A text that no person wrote. */
export const strangeText: fc.Arbitrary<string> = fc.oneof(
  bomb,
  deep,
  closed,
  indented,
  longLine,
  manyKeys,
  bytes,
  loops,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
);
