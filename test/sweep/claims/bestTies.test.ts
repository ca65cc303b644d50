import { describe, expect, it } from 'vitest';
import { judged, line } from './plantedTable.ts';

const claim = { claim: 'best-ties', curve: 'a', with: 'b', within: 0.02, slack: 0 } as const;
const other = line(
  [
    [1, 0.3],
    [2, 0.15],
  ],
  'b',
);

describe('best-ties', () => {
  it('compares the lowest values of two curves, wherever they are', () => {
    const rows = [
      ...line([
        [1, 0.16],
        [2, 0.4],
      ]),
      ...other,
    ];
    expect(judged(claim, rows)).toEqual({
      holds: true,
      detail: 'a: at best 0.16 at 1, 0.01 above b at its best, claimed 0 to 0.02',
    });
  });

  it('fails where the curve is better at its best than the other', () => {
    const rows = [...line([[1, 0.14]]), ...other];
    expect(judged(claim, rows).holds).toBe(false);
    expect(judged({ ...claim, slack: 0.02 }, rows).holds).toBe(true);
  });

  it('fails where it is worse by more than claimed', () => {
    expect(judged(claim, [...line([[1, 0.18]]), ...other]).holds).toBe(false);
  });

  it('looks at the interval only', () => {
    const rows = [...line([[1, 0.31]]), ...other];
    expect(judged({ ...claim, interval: [0, 1] }, rows).holds).toBe(true);
  });

  it('fails where a value did not converge', () => {
    expect(judged(claim, [...line([[1, null]]), ...other]).detail).toBe(
      'a: theory has no converged testError at 1',
    );
  });
});
