import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parquetTable } from '../../../src/sweep/export/parquetTable.ts';
import { arbitraryRows } from '../arbitraryRows.ts';
import { flat, tableOf } from './tableOf.ts';

async function written(rows: Parameters<typeof tableOf>[0]): Promise<ArrayBuffer> {
  const bytes = await parquetTable(tableOf(rows));
  return bytes.slice().buffer;
}

describe('parquetTable', () => {
  it('writes every number to the last bit, and null where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRows, async (rows) => {
        const file = await written(rows);
        expect(await parquetReadObjects({ file })).toEqual(rows.map(flat));
      }),
      { numRuns: 25 },
    );
  });

  it('types columns alike whatever they hold', async () => {
    const { schema } = parquetMetadata(await written([]));
    const types = schema.slice(1).map(({ name, type, repetition_type: repetition }) => {
      return [name, type, repetition];
    });
    expect(types).toEqual([
      ['curve', 'BYTE_ARRAY', 'REQUIRED'],
      ['alpha', 'DOUBLE', 'OPTIONAL'],
      ['learners.teacher.l2', 'DOUBLE', 'OPTIONAL'],
      ['kind', 'BYTE_ARRAY', 'REQUIRED'],
      ['learner', 'BYTE_ARRAY', 'REQUIRED'],
      ['observable', 'BYTE_ARRAY', 'REQUIRED'],
      ['mean', 'DOUBLE', 'OPTIONAL'],
      ['stderr', 'DOUBLE', 'OPTIONAL'],
      ['trials', 'INT32', 'OPTIONAL'],
      ['converged', 'BOOLEAN', 'REQUIRED'],
    ]);
  });

  it('says in the footer whose table it is and what columns and observables mean', async () => {
    const [row] =
      fc.sample(
        arbitraryRows.filter(({ length }) => length > 0),
        1,
      )[0] ?? [];
    if (row === undefined) throw new Error('there is no row');
    const file = await written([{ ...row, observable: 'testError' }]);
    const entries = parquetMetadata(file).key_value_metadata ?? [];
    const footer = new Map(entries.map(({ key, value = '' }) => [key, value]));
    expect([...footer.keys()]).toEqual(
      ['title', 'seed', 'modelVersion', 'columns', 'observables'].map((key) => `quenched.${key}`),
    );
    expect(footer.get('quenched.modelVersion')).toBe('3');
    expect(JSON.parse(footer.get('quenched.columns') ?? '')).toContainEqual({
      name: 'learners.teacher.l2',
      meaning: 'ridge (λ/2)‖w‖² against the sum of the losses',
      letter: 'λ',
      unit: '1',
    });
    expect(JSON.parse(footer.get('quenched.observables') ?? '')).toMatchObject([
      { name: 'testError', letter: 'ε_g' },
    ]);
  });
});
