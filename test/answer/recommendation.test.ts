import { describe, expect, it } from 'vitest';
import { recommendation } from '../../src/answer/recommendation.ts';

function estimates(values: Record<string, number>, stderr: number | null = 0.01) {
  const entries = Object.entries(values).map(([name, mean]) => [name, { mean, stderr, trials: 5 }]);
  return Object.fromEntries(entries) as Record<
    string,
    { mean: number; stderr: number | null; trials: number }
  >;
}

const sound = {
  teacherInSampleLoss: 0.5,
  teacherOutOfFoldLoss: 0.51,
  teacherCalibration: 0,
  overfitTerm: 0.001,
  biasTerm: 0.01,
  varianceTerm: 0.1,
};
const overfitted = { teacherInSampleLoss: 0.1, teacherOutOfFoldLoss: 0.7 };
const underfitted = { biasTerm: 0.3 };

describe('a recommendation', () => {
  it.each([
    ['neither', {}],
    ['cross-fit', overfitted],
    ['correct', underfitted],
    ['both', { ...overfitted, ...underfitted }],
  ])('is %s where the diagnosis says so', (cure, finding) => {
    expect(recommendation(estimates({ ...sound, ...finding }))?.cure).toBe(cure);
  });

  it('gives its reasons in numbers', () => {
    const { reasons } = recommendation(estimates({ ...sound, ...overfitted })) ?? {};
    expect(reasons).toEqual([
      'the teacher overfits: loss 0.100 on its own samples, 0.700 out of fold',
      'the teacher hardly underfits: bias 0.0100 against 0.100 of noise that a correction adds',
    ]);
  });

  it('does not cure what error bars do not show', () => {
    const noisy = estimates({ ...sound, ...overfitted, ...underfitted }, 0.5);
    expect(recommendation(noisy)?.cure).toBe('neither');
  });

  it('needs a diagnosis with error bars', () => {
    expect(recommendation(estimates(sound, null))).toBeUndefined();
    expect(recommendation(estimates({ biasTerm: 1 }))).toBeUndefined();
  });
});
