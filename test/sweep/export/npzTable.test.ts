import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curveColumns } from '../../../src/sweep/curveColumns.ts';
import { npzTable } from '../../../src/sweep/export/npzTable.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { hasNumpy, python } from '../../python.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { arbitraryAxes, arbitraryRows } from '../arbitraryRows.ts';
import { flat, tableOf } from './tableOf.ts';

/** Prints every array of every archive that is named: numbers as their bytes, all else as it is. */
const readAll = `
import json, numpy, sys
def told(array):
    kind = array.dtype.kind
    values = array.tobytes().hex() if kind == 'f' else array.tolist()
    return {'dtype': array.dtype.str[:2], 'values': values}
def read(path):
    with numpy.load(path, allow_pickle=False) as archive:
        return {name: told(archive[name]) for name in archive.files}
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

/** What numpy says of each of some tables. */
async function throughNumpy(tables: readonly TidyRow[][]): Promise<Record<string, unknown>[]> {
  const folder = temporaryFolder(afterAll);
  const paths = tables.map((_, i) => join(folder, `${i}.npz`));
  for (const [i, rows] of tables.entries()) {
    writeFileSync(paths[i] as string, await npzTable(tableOf(rows)));
  }
  return python(readAll, ...paths) as Record<string, unknown>[];
}

/** What numpy must say of a column. */
function expected(rows: readonly TidyRow[], column: string): object {
  const values = rows.map((row) => flat(row)[column]);
  // numpy.array of texts ends each at its trailing zeros, too.
  const text = values.map((value) => String(value).replace(/\0+$/, ''));
  if (['curve', 'kind', 'learner', 'observable'].includes(column)) {
    return { dtype: '<U', values: text };
  }
  if (column === 'converged') return { dtype: '|b', values };
  const numbers = Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
  return { dtype: '<f', values: Buffer.from(numbers.buffer).toString('hex') };
}

const escape: TidyRow = {
  curve: 'a',
  axes: { alpha: 2 },
  kind: 'simulation',
  learner: 'student',
  observable: 'escapeTime',
  mean: 1,
  stderr: null,
  trials: 1,
  converged: true,
};

describe.skipIf(!hasNumpy)('npzTable, read by numpy', () => {
  const tables = [[escape], [], ...fc.sample(arbitraryRows, 20)];
  // One start of Python for all.
  const read: Record<string, unknown>[] = [];
  beforeAll(async () => {
    read.push(...(await throughNumpy(tables)));
  });

  it('has every column to the last bit, NaN for no number', () => {
    expect(read).toHaveLength(tables.length);
    for (const [i, rows] of tables.entries()) {
      for (const column of curveColumns(arbitraryAxes)) {
        expect(read[i]?.[column], column).toEqual(expected(rows, column));
      }
    }
  });

  it('has what columns and observables mean, and whose table it is', () => {
    const rows = (name: string) => (read[0]?.[name] as { values: string[][] }).values;
    expect(rows('meanings')).toHaveLength(11);
    expect(rows('meanings')[1]).toEqual(['alpha', 'α', '1', 'samples per input dimension, M/N']);
    expect(rows('meanings')[10]?.slice(0, 3)).toEqual(['escapeTime', '', 'N steps']);
    expect(rows('facts')).toEqual([
      ['title', 'Tiny'],
      ['seed', 'quenched'],
      ['modelVersion', '3'],
    ]);
  });
});

describe('npzTable', () => {
  it('gives the same bytes on every day and in every time zone', async () => {
    const rows = fc.sample(arbitraryRows, 1)[0] ?? [];
    const zone = process.env['TZ'];
    const archives = [];
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      process.env['TZ'] = place;
      archives.push(await npzTable(tableOf(rows)));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(archives[1]).toEqual(archives[0]);
    expect(archives[2]).toEqual(archives[0]);
  });

  it('begins the data of every array where the format wants it, at a multiple of 64 bytes', async () => {
    const rows = fc.sample(arbitraryRows, 1)[0] ?? [];
    for (const [name, file] of Object.entries(unzipSync(await npzTable(tableOf(rows))))) {
      const header = new DataView(file.buffer, file.byteOffset).getUint16(8, true);
      expect((10 + header) % 64, name).toBe(0);
      expect(file[9 + header], name).toBe('\n'.charCodeAt(0));
    }
  });
});
