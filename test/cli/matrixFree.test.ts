import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const pair = {
  population: { kind: 'mixture', rho: 0.2 },
  alpha: 2,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    { name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, targets: { from: 'teacher' } },
  ],
};
const experiment = {
  title: 'A student of half the inputs',
  problem: pair,
  axes: { alpha: '2:4:3' },
  simulate: { n: 3000, trials: 5, design: 'matrix-free' },
  curves: [{ label: 'student', learner: 'student' }],
  figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
  claims: [{ claim: 'agrees', curve: 'student', observables: ['testError', 'm', 'q', 'bias'] }],
};
const files = { 'pair.json': JSON.stringify(pair), 'sweep.yaml': JSON.stringify(experiment) };
const free = ['--design', 'matrix-free'];

describe('--design matrix-free', () => {
  it('simulates samples whose matrix no worker could hold', async () => {
    // 17 000 × 34 000 doubles are 4.3 GiB.
    const large = ['--n', '17000', '--trials', '1'];
    const { call } = shell({ files });
    const dense = await call('simulate', 'pair.json', ...large);
    expect(dense.code).toBe(2);
    const { code, out } = await call('simulate', 'pair.json', ...large, ...free);
    expect(code).toBe(0);
    expect(out).toMatch(/\nproducts +\d+ +\d+\n/);
  });

  it('says before any work what it would need, where even that is too much', async () => {
    const { call, files: left } = shell({ files });
    const before = left();
    const { code, out, err } = await call('simulate', 'pair.json', '--n', '10000000', ...free);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(
      /^error: a trial needs \d+\.\d GiB of memory; one worker can hold 4\.00 GiB/,
    );
    const run = await call('run', 'sweep.yaml', '--n', '10000000');
    expect(run.code).toBe(2);
    expect(left()).toEqual(before);
  });

  it('runs an experiment whose points agree with theory', async () => {
    const { cwd, call, files: left } = shell({ files });
    expect((await call('run', 'sweep.yaml')).code).toBe(0);
    const record = left().find((path) => path.endsWith('run.json')) as string;
    expect(JSON.parse(readFileSync(join(cwd, record), 'utf8'))).toMatchObject({
      experiment: { simulate: { design: 'matrix-free' } },
    });
  });
});
