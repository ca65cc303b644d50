import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { threadsEngine } from '../../src/node/threadsEngine.ts';
import { runRecordSchema } from '../../src/sweep/runRecord.ts';
import { built } from '../built.ts';
import { hasOpenBlas } from '../native.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';

const closed = {
  ...tiny,
  problem: {
    ...tiny.problem,
    learners: tiny.problem.learners.map((learner) => ({
      ...learner,
      training: { method: 'closed-form' },
    })),
  },
};

describe.skipIf(!hasOpenBlas)('--blas openblas', () => {
  // Worker threads run what was built; a build takes longer than the usual ten seconds of a hook.
  beforeAll(built, 180_000);

  const files = { 'closed.yaml': JSON.stringify(closed) };

  it('is part of the question, and is left out of the promise of equal bits', async () => {
    const { call, cwd } = shell({ files, engine: threadsEngine(2) });
    const means = async (...args: string[]) => {
      const before = readdirSync(cwd);
      const called = await call('run', 'closed.yaml', '--out', args.join('='), ...args);
      expect(called.err).toBe('');
      const [made = ''] = readdirSync(cwd).filter((name) => !before.includes(name));
      const [run = ''] = readdirSync(join(cwd, made));
      const read = (file: string) => readFileSync(join(cwd, made, run, file), 'utf8');
      const record = runRecordSchema.parse(JSON.parse(read('run.json')));
      const rows = read('curves.csv').split('\n').slice(1, -1);
      return { record, values: rows.map((row) => Number(row.split(',').at(-4))) };
    };
    const portable = await means('--blas', 'portable');
    const native = await means('--blas', 'openblas');
    expect(native.record.hash).not.toBe(portable.record.hash);
    expect(native.record.experiment.simulate?.blas).toBe('openblas');
    expect(portable.record.simulationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(native.record.simulationHash).toBeNull();
    expect(native.record.noHash).toMatch(/native library/);
    expect(native.values.length).toBeGreaterThan(20);
    native.values.forEach((value, i) => {
      expect(value).toBeCloseTo(portable.values[i] ?? NaN, 9);
    });
  });

  it('is said in the answer of simulate', async () => {
    const problem = JSON.stringify(closed.problem);
    const { call } = shell({ files: { 'problem.yaml': problem }, engine: threadsEngine(1) });
    const args = ['--json', '--n', '30', '--trials', '2', '--blas', 'openblas'];
    const { code, out } = await call('simulate', 'problem.yaml', ...args);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'simulation', blas: 'openblas' });
  });
});
