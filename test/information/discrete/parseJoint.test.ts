import { describe, expect, it } from 'vitest';
import { parseJoint } from '../../../src/information/discrete/parseJoint.ts';
import { InputError } from '../../../src/problem/inputError.ts';

const entry = { t: 0, s: 0, y: 0, p: 0.5 };
const other = { t: 1, s: 'b', y: 1, p: 0.5 };

/** A table of an entry with something changed, and another entry. */
const withChange = (change: object) => ({ joint: [{ ...entry, ...change }, other] });

describe('a joint distribution', () => {
  it('has states that are whole numbers or text, and probabilities that sum to 1', () => {
    const data = { joint: [entry, other, { ...other, t: -3, p: 0 }] };
    expect(parseJoint(data)).toEqual(data);
  });

  it('may be rounded to nine digits', () => {
    const thirds = [0, 1, 2].map((t) => ({ t, s: 0, y: 0, p: 0.333333333 }));
    expect(parseJoint({ joint: thirds }).joint).toHaveLength(3);
  });

  it.each([
    [
      'an empty list',
      { joint: [] },
      /joint is an empty list; it must be a list of at least 1 item/,
    ],
    ['no list', {}, /joint is missing; it must be a list/],
    ['nothing', null, /the document is empty; it must be a mapping with the keys joint/],
    ['negative mass', withChange({ p: -0.5 }), /joint.0.p is -0.5; .*a finite number, at least 0/],
    ['NaN', withChange({ p: Number.NaN }), /joint.0.p is NaN; it must be a finite number/],
    ['infinite mass', withChange({ p: Infinity }), /joint.0.p is Infinity; .*a finite number/],
    ['mass in words', withChange({ p: 'half' }), /joint.0.p is "half"; it must be a finite number/],
    [
      'a missing state',
      { joint: [{ t: 0, s: 0, p: 1 }] },
      /joint.0.y is missing; .*whole number.* or text/,
    ],
    ['a fractional state', withChange({ t: 0.5 }), /joint.0.t is 0.5; .*a whole number.* or text/],
    ['an unknown key', withChange({ q: 1 }), /joint.0.q is an unknown key; allowed: t, s, y, p/],
    [
      'another unknown key',
      { joint: [entry, other], unit: 1 },
      /unit is an unknown key; allowed: joint/,
    ],
    [
      'too little mass',
      { joint: [entry] },
      /the probabilities of joint sum to 0.5; they must sum to 1, within 1e-9/,
    ],
    [
      'too much mass',
      withChange({ p: 0.50000001 }),
      /the probabilities of joint sum to 1.0000000\d+; they must/,
    ],
    [
      'a triple of states that comes twice',
      { joint: [entry, other, { ...entry, p: 0 }] },
      /joint.2 has the states of joint.0: t 0, s 0, y 0; each may stand once/,
    ],
    [
      'a state written as a number and as text',
      withChange({ t: '1' }),
      /joint.1.t is 1, joint.0.t is "1"; a state must be written as a number everywhere, or as text/,
    ],
  ])('is refused with one message: %s', (_, data, message) => {
    expect(() => parseJoint(data, 'table.json')).toThrow(InputError);
    expect(() => parseJoint(data, 'table.json')).toThrow(message);
    expect(() => parseJoint(data, 'table.json')).toThrow(/^table.json: [^\n]*$/);
  });
});
