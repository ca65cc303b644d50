import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const problem = {
  population: { kind: 'mixture', rho: 0.4 },
  alpha: 2,
  learners: [
    { name: 'forest', kind: 'forest', trees: 2, depth: 2, features: 0.5 },
    { name: 'ridge', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 0.5 },
    { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'forest' } },
  ],
};
const files = { 'points.json': JSON.stringify(problem) };

describe('learners on points on the command line', () => {
  it('have no theory: exit 3, with the reason of each', async () => {
    const { code, out } = await shell({ files }).call('solve', 'points.json', '--json');
    expect(code).toBe(3);
    const { learners } = JSON.parse(out) as { learners: Record<string, { reason: string }> };
    expect(learners).toMatchObject({
      forest: { converged: false, reason: 'no theory covers a random forest' },
      ridge: { converged: false, reason: 'no theory covers a kernel ridge regression' },
      student: {
        converged: false,
        reason: 'no theory covers learners of forest, which is a random forest',
      },
    });
  });

  it('are simulated with errors and losses, and without overlaps', async () => {
    const { call } = shell({ files });
    const { code, out } = await call(
      'simulate',
      'points.json',
      '--n',
      '20',
      '--trials',
      '2',
      '--json',
    );
    expect(code).toBe(0);
    const { learners, overlaps } = JSON.parse(out) as {
      learners: Record<string, object>;
      overlaps: object;
    };
    for (const name of ['forest', 'ridge', 'student']) {
      expect(learners[name]).toMatchObject({
        testError: { mean: expect.any(Number) as number, stderr: expect.any(Number) as number },
        testLoss: { mean: expect.any(Number) as number },
      });
    }
    expect(overlaps).toEqual({});
  });

  it('need the dense design', async () => {
    const { code, err } = await shell({ files }).call(
      'simulate',
      'points.json',
      '--design',
      'matrix-free',
    );
    expect(code).toBe(2);
    expect(err).toContain('learners.forest.kind is "forest"; it needs the design "dense"');
  });
});
