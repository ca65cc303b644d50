import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const features = { count: 1, activation: 'relu' };
const population = { kind: 'perceptron' };
const covariance = { kind: 'power-law', exponent: 1 };
const featured = { name: 'featured', loss: 'logistic', l2: 0.1, features };
const square = { name: 'plain', loss: 'square', l2: 0.1 };
const student = { name: 'student', loss: 'square', l2: 0.1, targets: { from: 'featured' } };
const flow = { ...square, training: { method: 'gradient-flow', time: 2 } };
const problem = (learners: object[], law: object = population) => {
  return JSON.stringify({ population: law, alpha: 2, learners });
};
const files = {
  'features.json': problem([featured]),
  'chain.json': problem([featured, student]),
  'covariance.json': problem([square], { ...population, covariance }),
  'flow.json': problem([flow]),
};

describe('problems of unequal variances, random features and gradient flow', () => {
  it.each(['features.json', 'covariance.json', 'flow.json'])(
    'are compared on both roads: %s',
    async (file) => {
      const { call } = shell({ files });
      const { code, out } = await call('compare', file, '--n', '60', '--trials', '4');
      expect(code).toBe(0);
      expect(out).toMatch(/\n\S* +testError +0\.\d+ +0\.\d+ ± 0\.\d+ +-?\d/);
    },
  );

  it('are simulated with a teacher on features, and solved as far as theory goes: exit code 3', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('solve', 'chain.json', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      converged: false,
      reason: 'student: no theory covers distillation from or into random features (featured)',
      learners: { student: { converged: false } },
    });
    const simulated = await call('simulate', 'chain.json', '--n', '60', '--trials', '2');
    expect(simulated.code).toBe(0);
  });

  it.each([
    ['features.json', /learners.featured.features are given; it needs the design "dense"/],
    ['covariance.json', /population.covariance is given; it needs the design "dense"/],
    ['flow.json', /training.method is "gradient-flow"; it needs the design "dense"/],
  ])('need the dense design, or exit code 2: %s', async (file, message) => {
    const { code, out, err } = await shell({ files }).call(
      ...['simulate', file, '--n', '60', '--design', 'matrix-free'],
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
