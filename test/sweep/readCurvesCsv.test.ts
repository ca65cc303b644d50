import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvesCsv } from '../../src/sweep/curvesCsv.ts';
import { readCurvesCsv } from '../../src/sweep/readCurvesCsv.ts';
import { arbitraryAxes, arbitraryRows } from './arbitraryRows.ts';

const header = 'curve,alpha,kind,learner,observable,mean,stderr,trials,converged\n';

const read = (text: string) => readCurvesCsv(text, ['alpha'], 'curves.csv');

describe('readCurvesCsv', () => {
  it('undoes what curvesCsv does, whatever labels hold', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        expect(readCurvesCsv(curvesCsv(rows, arbitraryAxes), arbitraryAxes, 'it')).toEqual(rows);
      }),
    );
  });

  it('gives rows that curvesCsv turns into the same bytes', () => {
    const row = '"a, ""b""",,theory,student,gap,-1.5e-7,,,true\n';
    expect(curvesCsv(read(header + row), ['alpha'])).toBe(header + row);
  });

  it.each([
    ['', 'curves.csv: its columns are ; they must be curve, alpha, kind,'],
    ['a,b\n', 'curves.csv: its columns are a, b; they must be'],
    [`${header}"open`, 'curves.csv: it is not a table in CSV'],
    [`${header}a,1\n`, 'curves.csv, record 2: it has 2 cells in place of 9'],
    [`${header}a,x,theory,s,gap,1,,,true\n`, 'record 2: what stands under alpha is not of a run'],
    [`${header}a,1,guess,s,gap,1,,,true\n`, 'record 2: what stands under kind is not of a run'],
    [`${header}a,1,theory,s,gap,0x1,,,true\n`, 'what stands under mean is not of a run'],
    [`${header}a,1,theory,s,gap,1,,,yes\n`, 'what stands under converged is not of a run'],
  ])('refuses %j, and says where', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('reads all that there is of a table without rows', () => {
    expect(read(header)).toEqual([]);
  });
});
