import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCurvesCsv } from '../../src/sweep/readCurvesCsv.ts';
import type { RunRecord } from '../../src/sweep/runRecord.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';
import type { Shell } from './callCli.ts';

/** The first figure of a process loads plotly, which a busy machine takes long to do. */
const patience = 120_000;

/** The folder of a run that all tests take copies of. */
let original = '';

beforeAll(async () => {
  const files = { 'tiny.yaml': JSON.stringify(tiny) };
  const { cwd, call } = shell({ files, atEnd: afterAll });
  expect((await call('run', 'tiny.yaml', '--quick')).code).toBe(0);
  original = join(cwd, 'runs', readdirSync(join(cwd, 'runs'))[0] ?? '');
}, patience);

/** A finished run in a folder of its own. */
function finishedRun(): Shell & { name: string; folder: string } {
  const world = shell();
  const name = basename(original);
  const folder = join(world.cwd, 'runs', name);
  cpSync(original, folder, { recursive: true });
  return { ...world, name, folder };
}

const table = (folder: string) => readFileSync(join(folder, 'curves.csv'), 'utf8');

function rewrite(folder: string, changes: Partial<RunRecord>): void {
  const path = join(folder, 'run.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as RunRecord;
  writeFileSync(path, JSON.stringify({ ...record, ...changes }));
}

describe('quenched export', () => {
  it('writes the table beside curves.csv and says where', async () => {
    const { call, name, folder } = finishedRun();
    for (const format of ['json', 'parquet', 'npz']) {
      const called = await call('export', name, '--to', format);
      expect(called).toEqual({ code: 0, err: '', out: `runs/${name}/curves.${format}\n` });
    }
    const rows = readCurvesCsv(table(folder), ['alpha'], 'curves.csv');
    const flat = rows.map(({ axes, ...row }) => ({ ...row, ...axes }));
    const json = JSON.parse(readFileSync(join(folder, 'curves.json'), 'utf8')) as {
      rows: object[];
    };
    expect(json.rows).toEqual(flat);
    const parquet = new Uint8Array(readFileSync(join(folder, 'curves.parquet'))).buffer;
    expect(await parquetReadObjects({ file: parquet })).toEqual(flat);
    const arrays = unzipSync(readFileSync(join(folder, 'curves.npz')));
    expect(Object.keys(arrays)).toEqual([
      ...Object.keys(json.rows[0] ?? {}).map((column) => `${column}.npy`),
      'meanings.npy',
      'facts.npy',
    ]);
  });

  it('prints text formats, csv with the bytes of curves.csv', async () => {
    const { call, name, folder } = finishedRun();
    const csv = await call('export', name, '--to', 'csv', '--out', '-');
    expect(csv).toEqual({ code: 0, err: '', out: table(folder) });
    const json = await call('export', folder, '--to', 'json', '--out', '-');
    expect(JSON.parse(json.out)).toMatchObject({
      kind: 'table',
      experiment: 'tiny',
      title: 'Tiny',
      seed: 'quenched',
      hash: name.slice('tiny-'.length),
      columns: expect.arrayContaining([
        expect.objectContaining({ name: 'alpha', letter: 'α' }),
      ]) as unknown,
      observables: expect.arrayContaining([
        expect.objectContaining({ name: 'overlap', letter: 'S' }),
      ]) as unknown,
    });
  });

  it('writes nothing into a run folder that has the table already', async () => {
    const { call, name, folder, files } = finishedRun();
    const before = { files: files(), time: statSync(join(folder, 'curves.csv')).mtimeMs };
    const { out } = await call('export', name, '--to', 'csv');
    expect(out).toBe(`runs/${name}/curves.csv\n`);
    expect({ files: files(), time: statSync(join(folder, 'curves.csv')).mtimeMs }).toEqual(before);
  });

  it('gives the same bytes again, and in a file of any name', async () => {
    const { call, cwd, name, folder } = finishedRun();
    for (const format of ['csv', 'json', 'parquet', 'npz']) {
      await call('export', name, '--to', format);
      expect((await call('export', name, '--to', format, '--out', 'a.b')).out).toBe('a.b\n');
      const [beside, named] = [join(folder, `curves.${format}`), join(cwd, 'a.b')];
      expect(readFileSync(named).equals(readFileSync(beside))).toBe(true);
    }
  });
});

describe('quenched export refuses', () => {
  /** How a call is refused, having written nothing. */
  async function refusal({ call, files }: Shell, ...args: string[]): Promise<string> {
    const before = files();
    const { code, out, err } = await call('export', ...args);
    expect({ code, out, files: files() }).toEqual({ code: 2, out: '', files: before });
    expect(err).toMatch(/^error: .*\n$/);
    return err;
  }

  it('formats that do not exist, naming the nearest, and to go on without one', async () => {
    const world = shell();
    expect(await refusal(world, 'any', '--to', 'parquett')).toBe(
      'error: --to is "parquett"; it must be one of csv, json, parquet, npz; did you mean "parquet"?\n',
    );
    expect(await refusal(world, 'any')).toContain("'--to <format>' not specified");
  });

  it('runs that there are not, that are not finished, and that have no table', async () => {
    const world = finishedRun();
    const { name, folder } = world;
    expect(await refusal(world, `${name}x`, '--to', 'csv')).toContain(`did you mean "${name}"?`);
    rmSync(join(folder, 'curves.csv'));
    expect(await refusal(world, name, '--to', 'json')).toBe(
      `error: ${join(folder, 'curves.csv')}: there is no such file or folder\n`,
    );
    rewrite(folder, { status: 'interrupted' });
    expect(await refusal(world, name, '--to', 'json')).toBe(
      `error: ${folder}: the run is not finished, so it has no table; go on with: quenched resume ${folder}\n`,
    );
  });

  it('tables that somebody has changed', async () => {
    const world = finishedRun();
    const { name, folder } = world;
    const path = join(folder, 'curves.csv');
    const text = table(folder);
    writeFileSync(path, text.replace(/(simulation,teacher,testError,)[^,]*/, '$10.5'));
    expect(await refusal(world, name, '--to', 'npz')).toContain('its simulated rows are not those');
    writeFileSync(path, text.replace('theory,teacher,testError', 'theory,teacher,testErorr'));
    expect(await refusal(world, name, '--to', 'npz')).toBe(
      `error: ${path}: there is no observable "testErorr"; did you mean "testError"?\n`,
    );
    writeFileSync(path, text.slice(0, -20));
    expect(await refusal(world, name, '--to', 'parquet')).toContain(`${path}, record`);
  });

  it('targets that cannot be written, and the run’s own table in another format', async () => {
    const world = finishedRun();
    const { cwd, name, folder } = world;
    const to = (out: string, format = 'npz') => [name, '--to', format, '--out', out];
    mkdirSync(join(cwd, 'taken'));
    expect(await refusal(world, ...to('taken'))).toContain('it is a folder, not a file');
    expect(await refusal(world, ...to('no/where'))).toContain('there is no such file or folder');
    expect(await refusal(world, ...to('-'))).toContain('npz is no text for a terminal');
    expect(await refusal(world, ...to(join(folder, 'curves.csv')))).toContain(
      'is the table of the run itself',
    );
  });
});
