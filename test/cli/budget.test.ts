import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { readDuration } from '../../src/cli/readDuration.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';

const world = (changes: object = {}) => ({
  files: { 'tiny.yaml': JSON.stringify({ ...tiny, ...changes }) },
});

describe('quenched run --budget', () => {
  it('goes on with trials for that time, and says that its bytes are not promised', async () => {
    const { call, cwd } = shell(world());
    const { code, out } = await call('run', 'tiny.yaml', '--budget', '0.2s', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: 'done', simulationHash: null });
    const again = await call('run', 'tiny.yaml', '--budget', '0.2s');
    expect(again.out).toMatch(/simulation: no hash: its time was limited/);
    const [name = ''] = readdirSync(join(cwd, 'runs'));
    expect((await call('status', name)).out).toMatch(/tasks +\d+ of \d+\n/);
    const record = join(cwd, 'runs', name, 'run.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace('"done"', '"interrupted"'));
    expect((await call('status', name)).out).toMatch(/tasks +\d+ of \d+ or more\n/);
  });

  it.each([
    ['a time without a unit', {}, ['--budget', '10'], /--budget is "10"; it must be a time/],
    [
      'an engine that could not keep it',
      {},
      ['--budget', '10m', '--engine', 'commands'],
      /a budget of seconds is kept by the engine threads; --engine is commands/,
    ],
    [
      'an experiment of theory alone',
      { simulate: undefined, quick: {} },
      ['--budget', '10m'],
      /--budget: budget is given; it needs a simulate block/,
    ],
    ['single trials', {}, ['--budget', '1h', '--trials', '1'], /points have 1 trial first/],
  ])('refuses %s', async (_, changes, args, message) => {
    const { code, err } = await shell(world(changes)).call('run', 'tiny.yaml', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('readDuration', () => {
  it('reads seconds, minutes and hours', () => {
    expect(['90s', '10m', '1.5h'].map(readDuration('--budget'))).toEqual([90, 600, 5400]);
  });

  it.each(['', '0s', '-1s', '1e3s', '1d', '10000h', 's'])('refuses "%s"', (text) => {
    expect(() => readDuration('--budget')(text)).toThrow(InputError);
  });
});
