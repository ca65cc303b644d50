import { describe, expect, it } from 'vitest';
import { checkedTable } from '../../../src/node/tables/checkedTable.ts';
import { nodeTables } from '../../../src/node/tables/nodeTables.ts';
import { packageFile } from '../../../src/node/tables/packageFile.ts';

function counts(classes: Int32Array, of: number): number[] {
  return Array.from({ length: of }, (_, j) => classes.filter((place) => place === j).length);
}

describe('nodeTables', () => {
  it('reads the digits, averaged over blocks of 4×4 pixels', () => {
    const table = nodeTables('digits');
    expect(table.columns).toHaveLength(49);
    expect(table.columns[8]).toBe('row 2, column 2');
    expect(counts(table.classes, 10)).toEqual([
      1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978,
    ]);
    expect(Math.min(...table.inputs.subarray(0, 4900))).toBe(0);
    expect(Math.max(...table.inputs.subarray(0, 4900))).toBeLessThanOrEqual(1);
  });

  it('reads diamonds, with grades as numbers from the best on', () => {
    const table = nodeTables('diamonds');
    expect(table.columns).toEqual('carat color clarity depth table price x y z'.split(' '));
    // The first line of the file: 0.23, Ideal, E, SI2, 61.5, 55, 326, 3.95, 3.98, 2.43.
    expect([...table.inputs.subarray(0, 9)]).toEqual([0.23, 1, 6, 61.5, 55, 326, 3.95, 3.98, 2.43]);
    expect(table.classNames[table.classes[0] ?? -1]).toBe('Ideal');
    expect(counts(table.classes, 5)).toEqual([1610, 4906, 12082, 13791, 21551]);
  });

  it('has two classes of the same diamonds', () => {
    expect(counts(nodeTables('ideal-cuts').classes, 2)).toEqual([53940 - 21551, 21551]);
  });

  it('reads a table once', () => {
    expect(nodeTables('diamonds')).toBe(nodeTables('diamonds'));
  });
});

describe('packageFile', () => {
  it('says how to install a package that is missing', () => {
    expect(() => packageFile('no-such-package-of-data', 'data.csv')).toThrow(
      'the package no-such-package-of-data is missing, which has the data: npm install no-such-package-of-data',
    );
  });
});

describe('checkedTable', () => {
  it('refuses a table of another size than problems were told of', () => {
    const table = nodeTables('diamonds');
    const cut = { ...table, classes: table.classes.subarray(0, 10) };
    expect(() => checkedTable(cut)).toThrow(
      'the package @observablehq/sample-datasets has another version of diamonds: 10 rows of 9 inputs instead of 53940 of 9',
    );
  });
});
