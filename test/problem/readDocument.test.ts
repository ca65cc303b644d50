import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { readDocument } from '../../src/problem/readDocument.ts';

describe('readDocument', () => {
  it('reads YAML', () => {
    const text =
      'population: { kind: mixture }\nalpha: 3 # samples\nlearners:\n  - name: a\n    l2: 1.0e-5\n';
    expect(readDocument(text, 'a.yaml')).toEqual({
      population: { kind: 'mixture' },
      alpha: 3,
      learners: [{ name: 'a', l2: 1e-5 }],
    });
  });

  it('reads JSON as JSON.parse does', () => {
    const data = { a: [1, -2.5e-3, true, null, 'é\n"\\\u2028😀'], 'b c': {}, '': [] };
    for (const indent of [undefined, 2, '\t']) {
      expect(readDocument(JSON.stringify(data, null, indent), 'a.json')).toEqual(data);
    }
    expect(readDocument('"\\ud83d\\ude00"', 'a.json')).toBe('😀');
  });

  it('reads an empty text as nothing', () => {
    expect(readDocument('', 'a.yaml')).toBeNull();
  });

  it.each<[string, string, string, string]>([
    [
      'a mapping inside of a value',
      'a: b: c',
      'a.yaml',
      'a.yaml, line 1, column 4: not valid YAML: Nested mappings are not allowed in compact mappings',
    ],
    [
      'a key given twice',
      'a: 1\nb: 2\na: 3',
      'a.yaml',
      'a.yaml, line 3, column 1: not valid YAML: Map keys must be unique',
    ],
    [
      'a tab as indentation',
      'a:\n\t- 1',
      'a.yaml',
      'a.yaml, line 2, column 1: not valid YAML: Tabs are not allowed as indentation',
    ],
    [
      'a second document',
      'a: 1\n---\na: 2',
      'a.yaml',
      'a.yaml, line 2, column 1: not valid here: a second document starts',
    ],
    [
      'an unknown anchor',
      'a: *b',
      'a.yaml',
      'a.yaml: Unresolved alias (the anchor must be set before the alias): b',
    ],
    [
      'a key that is a list',
      '? [1, 2]\n: 3',
      'a.yaml',
      'a.yaml, line 1, column 3: not valid here: a key must be a word, no list or mapping',
    ],
    [
      'JSON without a comma',
      '{\n  "a": 1\n  "b": 2\n}',
      'a.json',
      'a.json, line 2, column 8: not valid JSON: a comma, colon, quote or bracket is missing or misplaced',
    ],
    [
      'JSON cut short',
      '{"a": [1, 2',
      'a.json',
      'a.json, line 1, column 12: not valid JSON: a comma, colon, quote or bracket is missing or misplaced',
    ],
    [
      'a JSON key given twice',
      '{"a": 1,\n "a": 2}',
      'a.json',
      'a.json, line 2, column 2: not valid JSON: a key is given twice',
    ],
    [
      'an unknown escape in JSON',
      '{"a": "\\q"}',
      'a.json',
      'a.json, line 1, column 8: not valid JSON: a string has an unknown escape sequence',
    ],
  ])('gives line and column of %s', (_, text, source, message) => {
    expect(() => readDocument(text, source)).toThrow(new InputError(message));
  });

  it('refuses aliases that expand beyond reason', () => {
    const levels = Array.from(
      { length: 8 },
      (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`,
    );
    expect(() => readDocument(`l0: &l0 lol\n${levels.join('\n')}`, 'a.yaml')).toThrow(
      new InputError('a.yaml: its aliases stand for too much; write out what they stand for'),
    );
  });

  // The reader recurses: on some of these Node does not throw, but ends the process.
  it.each(['[', '- ', '? ', '{a: ', '[? ', '&a [', '!!seq ['])(
    'refuses more levels of lists and mappings than any document needs: %s',
    (opening) => {
      const text = `${opening.repeat(20_000)}a`;
      expect(() => readDocument(text, 'a.yaml')).toThrow(
        new InputError('a.yaml: lists and mappings are inside each other, more than 100 deep'),
      );
    },
  );

  it('reads a hundred levels', () => {
    const text = '['.repeat(100) + ']'.repeat(100);
    expect(JSON.stringify(readDocument(text, 'a.yaml'))).toBe(text);
  });

  it('warns of nothing on the process’s own streams', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    readDocument('a: !unknown 3', 'a.yaml');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
