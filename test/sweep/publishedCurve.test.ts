import { describe, expect, it } from 'vitest';
import { publishedCurve } from '../../src/sweep/publishedCurve.ts';

const table =
  'curve,x,y\nstudent, labels only,2,0.25\nteacher,1,0.5\n"student, labels only",1,0.5\n';

describe('publishedCurve', () => {
  it('reads the points of one curve in the order of x, with or without quotes', () => {
    expect(publishedCurve(table, 'student, labels only', 't.csv')).toEqual([
      [1, 0.5],
      [2, 0.25],
    ]);
  });

  it('names the nearest curve where there is no such one', () => {
    expect(() => publishedCurve(table, 'teachr', 't.csv')).toThrow(
      't.csv: there is no curve "teachr"; did you mean "teacher"?',
    );
  });

  it('names the line that is no point', () => {
    expect(() => publishedCurve('curve,x,y\na,1,b\n', 'a', 't.csv')).toThrow(
      't.csv: line 2 is no point: "a,1,b"',
    );
    expect(() => publishedCurve('curve,x,y\na\n', 'a', 't.csv')).toThrow('line 2 is no point');
  });
});
