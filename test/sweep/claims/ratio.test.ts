import { describe, expect, it } from 'vitest';
import { judged, line, row } from './plantedTable.ts';

const claim = { claim: 'ratio', curve: 'a', to: 'b', least: 0.4, most: 0.6 } as const;
const lines = [
  ...line([
    [1, 0.9],
    [2, 0.3],
  ]),
  ...line(
    [
      [1, 1],
      [2, 0.6],
    ],
    'b',
  ),
];

describe('ratio', () => {
  it('holds where one value is so many times the other, at the end unless told where', () => {
    expect(judged(claim, lines)).toEqual({
      holds: true,
      detail: 'a: testError 0.3 is 0.5 times that of b at 2, claimed 0.4 to 0.6',
    });
    expect(judged({ ...claim, at: 1, most: 1 }, lines).holds).toBe(true);
  });

  it('fails outside, and where there is no such point', () => {
    expect(judged({ ...claim, most: 0.45 }, lines).holds).toBe(false);
    expect(judged({ ...claim, at: 1 }, lines).holds).toBe(false);
    expect(judged({ ...claim, at: 3 }, lines)).toEqual({
      holds: false,
      detail: 'a: no point of theory at 3',
    });
  });

  it('takes any observable of the two', () => {
    const escapes = [
      row(2, 10, { observable: 'escapeTime' }),
      row(2, 20, { curve: 'b', observable: 'escapeTime' }),
    ];
    expect(judged({ ...claim, observable: 'escapeTime' }, escapes).holds).toBe(true);
    expect(judged({ ...claim, observable: 'plateauLength' }, escapes).holds).toBe(false);
  });
});
