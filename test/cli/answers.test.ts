import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const pair = {
  population: { kind: 'mixture', rho: 0.2 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    { name: 'student', loss: 'logistic', l2: 1, capacity: 0.5, targets: { from: 'teacher' } },
  ],
};
/** Far below the threshold of separability and without a ridge: no minimiser exists. */
const separable = { ...pair, alpha: 1, learners: [{ name: 'bare', loss: 'logistic', l2: 0 }] };
const files = {
  'pair.json': JSON.stringify(pair),
  'separable.json': JSON.stringify(separable),
};
const small = ['--n', '60', '--trials', '4'];

/** JSON as a test may look into it. */
function parsed(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

describe('quenched solve', () => {
  it('prints observables down and learners across', async () => {
    const { code, out } = await shell({ files }).call('solve', 'pair.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^ +teacher +student\n/);
    // The teacher of arXiv:2012.00194, figure 2, at α = 3: ε = 0.15457.
    expect(out).toMatch(/\ntestError +0.15457\d* +0\.\d+\n/);
    expect(out).toMatch(/\nteacher,student +\d\.\d+\n$/);
  });

  it('prints the resolved problem and the numbers as JSON, from the standard input too', async () => {
    const { call } = shell({ input: JSON.stringify(pair) });
    const { code, out } = await call('solve', '-', '--json', '--set', 'alpha=4');
    expect(code).toBe(0);
    expect(parsed(out)).toMatchObject({
      kind: 'theory',
      problem: { alpha: 4, population: { delta: 1 }, learners: [{ bias: true }, {}] },
      converged: true,
      learners: { teacher: {}, student: {} },
    });
  });

  it('ends with exit code 3 where there is no answer, and says why', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('solve', 'separable.json');
    expect(code).toBe(3);
    expect(out).toMatch(/bare: no answer: /);
    const json = await call('solve', 'separable.json', '--json');
    expect(json.code).toBe(3);
    expect(parsed(json.out)).toMatchObject({
      converged: false,
      learners: { bare: { converged: false } },
    });
  });
});

describe('quenched simulate', () => {
  it('prints every number as mean ± error', async () => {
    const { code, out, err } = await shell({ files }).call('simulate', 'pair.json', ...small);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\ntestError( +0\.\d+ ± 0\.\d+){2}\n/);
    expect(out).toMatch(/\nteacher,student +\d\.\d+ ± 0\.\d+\n$/);
  });

  it('prints JSON that depends on the seed and not on the workers', async () => {
    const { call } = shell({ files });
    const json = ['simulate', 'pair.json', ...small, '--json'];
    const one = await call(...json, '--workers', '1');
    expect(parsed(one.out)).toMatchObject({
      kind: 'simulation',
      n: 60,
      trials: 4,
      seed: 'quenched',
    });
    expect(await call(...json, '--workers', '3')).toEqual(one);
    expect((await call(...json, '--seed', 'other')).out).not.toBe(one.out);
  });

  it('counts errors on fresh samples where it is asked to', async () => {
    const { call } = shell({ files });
    const { out } = await call('simulate', 'pair.json', ...small, '--test-samples', '500');
    expect(out).toMatch(/\ntestErrorEmpirical( +0\.\d+ ± 0\.\d+){2}\n/);
  });

  it('ends with exit code 3 where a sample is separable, and says so', async () => {
    const { code, out } = await shell({ files }).call('simulate', 'separable.json', ...small);
    expect(code).toBe(3);
    expect(out).toMatch(/bare: no answer: /);
  });
});

describe('quenched compare', () => {
  it('prints theory, simulation and z side by side', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('compare', 'pair.json', ...small);
    expect(code).toBe(0);
    expect(out).toMatch(/^learner +observable +theory +simulation +z\n/);
    expect(out).toMatch(/\nteacher +testError +0\.15\d+ +0\.\d+ ± 0\.\d+ +-?\d+\.\d\d\n/);
    expect(out).toMatch(/\nteacher,student +overlap /);
  });

  it('prints JSON with a row per number', async () => {
    const { out } = await shell({ files }).call('compare', 'pair.json', ...small, '--json');
    const { kind, n, rows, missing } = parsed(out) as {
      kind: string;
      n: number;
      rows: object[];
      missing: string[];
    };
    expect({ kind, n, missing }).toEqual({ kind: 'comparison', n: 60, missing: [] });
    expect(rows).toContainEqual(
      expect.objectContaining({ learner: 'student', observable: 'q', trials: 4 }),
    );
  });

  it('ends with exit code 3 where a road has no answer', async () => {
    const { code, out } = await shell({ files }).call('compare', 'separable.json', ...small);
    expect(code).toBe(3);
    expect(out).toMatch(/bare: no answer/);
  });
});

describe('quenched --help and --version', () => {
  it('print on stdout and end with exit code 0', async () => {
    const { call } = shell();
    const help = await call('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['run', 'list', 'solve', 'simulate', 'compare', 'status', 'resume']) {
      expect(help.out).toContain(`  ${command} `);
      expect((await call(command, '--help')).code).toBe(0);
    }
    expect((await call('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
