import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { TrainedLearner } from '../../../src/problem/problem.ts';
import { labelFilter } from '../../../src/theory/gradientFlow/spectralFilter.ts';

interface Setting {
  s: number;
  ridges: readonly [number, number];
  times: readonly [number, number];
  mixing: number;
  targets: 'final' | 'concurrent';
}

function learnersOf({ ridges, times, mixing, targets }: Setting): [TrainedLearner, TrainedLearner] {
  const flow = (time: number) => ({ method: 'gradient-flow', time }) as const;
  const { learners } = parseProblem({
    population: { kind: 'perceptron' },
    alpha: 1,
    learners: [
      { name: 'a', loss: 'square', l2: ridges[0], labelSmoothing: 0.1, training: flow(times[0]) },
      {
        name: 'b',
        loss: 'square',
        l2: ridges[1],
        labelSmoothing: 0.2,
        targets: { from: 'a', mixing },
        training: { ...flow(times[1]), targets },
      },
    ],
  });
  return learners as [TrainedLearner, TrainedLearner];
}

/** a_S of one mode by Runge's and Kutta's method: ȧ_S = (1−χ)κ + χ s a_T − (s + λ) a_S. */
function integrated({ s, ridges, times, mixing, targets }: Setting): number {
  const drive = (1 - mixing) * (1 - 2 * 0.2);
  const teacher = (t: number) => (0.8 * (1 - Math.exp(-(s + ridges[0]) * t))) / (s + ridges[0]);
  const slope = (t: number, a: number): number =>
    drive + mixing * s * teacher(targets === 'final' ? times[0] : t) - (s + ridges[1]) * a;
  const steps = 4000;
  const h = times[1] / steps;
  let a = 0;
  for (let i = 0; i < steps; i++) {
    const t = i * h;
    const k1 = slope(t, a);
    const k2 = slope(t + h / 2, a + (h / 2) * k1);
    const k3 = slope(t + h / 2, a + (h / 2) * k2);
    const k4 = slope(t + h, a + h * k3);
    a += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
  }
  return a;
}

describe('the filter of a student on a gradient flow', () => {
  const positive = fc.double({ min: 1e-3, max: 5, noNaN: true });
  const setting = fc.record({
    s: positive,
    ridges: fc.oneof(
      fc.tuple(positive, positive),
      positive.map((l2): [number, number] => [l2, l2]),
    ),
    // The source flows on for at least as long as its student.
    times: fc.tuple(positive, positive).map(([x, y]): [number, number] => {
      return [Math.max(x, y), Math.min(x, y)];
    }),
    mixing: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    targets: fc.constantFrom('final' as const, 'concurrent' as const),
  });

  it('solves the equation of motion of every mode', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const [source, student] = learnersOf(given);
        const sourceFilter = { learner: source, filter: labelFilter(source, null) };
        const found = labelFilter(student, sourceFilter)(given.s);
        // The step is a thousandth of the fastest rate: its fourth power is far below.
        expect(Math.abs(found - integrated(given))).toBeLessThan(1e-9 * (1 + Math.abs(found)));
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('is, after a long time together, that of the final targets', () => {
    const ends = (['final', 'concurrent'] as const).map((targets) => {
      const given = {
        s: 1.3,
        ridges: [0.2, 0.1] as const,
        times: [300, 300] as const,
        mixing: 0.8,
        targets,
      };
      const [source, student] = learnersOf(given);
      return labelFilter(student, { learner: source, filter: labelFilter(source, null) })(given.s);
    });
    expect(ends[0]).toBeCloseTo(ends[1] as number, 12);
  });
});
