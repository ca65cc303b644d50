import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDensity } from '../../src/numerics/specialFunctions.ts';
import { dataLoss, dataTarget } from '../../src/observables/dataLoss.ts';
import { dataTerm } from '../../src/observables/dataTerm.ts';
import { sampleMeasures } from '../../src/observables/sampleMeasures.ts';
import { targetBreaks } from '../../src/observables/targetFeatures.ts';
import { testLoss } from '../../src/observables/testLoss.ts';
import type { Correction } from '../../src/problem/correction.ts';
import type { TrainedLearner } from '../../src/problem/problem.ts';
import { pullTarget, pullTargetSlope } from '../../src/theory/chain/reaction/pullTarget.ts';
import { correctedTerms, learnerWith } from './dataTerms.ts';
import type { CorrectedCase } from './dataTerms.ts';
import { freshSamples, learnerPairs, monteCarlo, signedPopulations } from './populations.ts';

const fields = fc.double({ min: -6, max: 6, noNaN: true });
const labels = fc.constantFrom(-1, 1);

const softmax = (logits: readonly number[]): number[] => {
  const powers = logits.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
const sigma = (h: number): number => softmax([h, 0])[0] as number;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** γ of 2104.09732 for a prediction that is off by `miss`, before what it is divided by. */
function gammaOf(correction: Correction | undefined, miss: number): number {
  if (correction === undefined) return 0;
  if (correction.kind === 'orthogonal') return 1;
  const strength = correction.strength as number;
  return correction.kind === 'constant' ? strength : strength / (strength + miss * miss);
}

/**
 * H(w, q) plus γ times the correction of the annealed cross-entropy,
 * c [(Σ r w)(Σ w log q) − Σ r w log q], with vectors over the two classes.
 */
function annealed({ learner, traits }: CorrectedCase, y: number, h: number, z: number): number {
  const { temperature, correction } = learner.targets as NonNullable<TrainedLearner['targets']>;
  const shown = (logit: number) =>
    softmax([logit, 0]).map((p, j) => {
      return (1 - traits.memory) * p + traits.memory * (j === (y > 0 ? 0 : 1) ? 1 : 0);
    });
  const c = 1 / temperature;
  const w = shown(c * z);
  const p = shown(z);
  const hot = y > 0 ? [1, 0] : [0, 1];
  // Nothing is divided by at T = 1, where w/p cancels.
  const least = temperature === 1 ? Number.MIN_VALUE : (correction?.clip ?? Number.MIN_VALUE);
  const r = hot.map((one, j) => one / Math.max(p[j] as number, least) - 1);
  const logq = softmax([c * h, 0]).map(Math.log);
  const by = (values: readonly number[]) => sum(values.map((value, j) => value * (w[j] as number)));
  const first = by(r) * by(logq) - by(r.map((value, j) => value * (logq[j] as number)));
  const gamma = gammaOf(correction, (hot[0] as number) - (p[0] as number));
  return -by(logq) + gamma * c * first;
}

/** The distillation term of a square loss, as the scales of corrections are defined. */
function squared({ learner, traits }: CorrectedCase, y: number, h: number, z: number): number {
  const correction = learner.targets?.correction;
  const { memory, logits } = traits;
  if (correction?.scale === 'logit') {
    const y01 = (1 + y) / 2;
    const p = (1 - memory) * sigma(z) + memory * y01;
    const clipped = Math.min(1 - correction.clip, Math.max(correction.clip, p));
    const scale = correction.kind === 'constant' ? 1 : clipped * (1 - clipped);
    const base = memory === 0 ? z : Math.log(clipped / (1 - clipped));
    const target = base + (gammaOf(correction, y01 - p) / scale) * (y01 - p);
    return 0.5 * (target - h) ** 2;
  }
  const own = correction && logits ? 2 * sigma(z) - 1 : z;
  const t = (1 - memory) * own + memory * y;
  const gamma = gammaOf(correction, (y - t) / 2);
  // A memory without a correction shows a mean of label and field.
  if (correction === undefined) {
    return 0.5 * (memory * (y - h) ** 2 + (1 - memory) * (own - h) ** 2);
  }
  return 0.5 * (gamma * (y - h) ** 2 + (1 - gamma) * (t - h) ** 2);
}

/** The data term less that of a learner that has the label alone with the same weight. */
function onSource(drawn: CorrectedCase, y: number, h: number, z: number): number {
  const { learner } = drawn;
  const targets = learner.targets as NonNullable<TrainedLearner['targets']>;
  const { mixing, temperature, scale } = targets;
  const weight = learner.loss !== 'square' && scale === 'hinton' ? temperature ** 2 : 1;
  const term = learner.loss === 'square' ? squared : annealed;
  return mixing * weight * term(drawn, y, h, z);
}

function onLabel({ learner }: CorrectedCase, y: number, h: number): number {
  const alone = learnerWith({ loss: learner.loss, labelSmoothing: learner.labelSmoothing });
  return (1 - (learner.targets?.mixing ?? 0)) * dataLoss(dataTerm(alone, true, null), y, h, 0);
}

describe('a corrected data term', () => {
  it('has the slopes and values of the published losses', () => {
    fc.assert(
      fc.property(correctedTerms, labels, fields, fields, fields, (drawn, y, h, other, z) => {
        const defined = (at: number) => onLabel(drawn, y, at) + onSource(drawn, y, at, z);
        const value = (at: number) => dataLoss(drawn.term, y, at, z);
        // The square loss of memory and correction together is defined up to what h does not move.
        const isShifted = drawn.learner.loss === 'square' && drawn.traits.memory > 0;
        const origin = isShifted ? value(other) - defined(other) : 0;
        // Rounding of log q, about 1e-14, times corrections of up to T²/(T clip) = 250.
        const scale = 1 + Math.abs(defined(h)) + Math.abs(defined(other));
        expect(Math.abs(value(h) - defined(h) - origin) / scale).toBeLessThan(1e-10);
      }),
    );
  });

  it('of a smooth loss has the slope that its target says', () => {
    fc.assert(
      fc.property(correctedTerms, labels, fields, fields, ({ term }, y, h, z) => {
        if (term.loss !== 'logistic' && term.loss !== 'square') return;
        const step = 1e-4;
        const moved = dataLoss(term, y, h + step, z) - dataLoss(term, y, h - step, z);
        const { plain, tempered, temperature } =
          term.loss === 'logistic' ? term : { plain: 0, tempered: 0, temperature: 1 };
        const growth = plain * sigma(h) + tempered * sigma(h / temperature);
        const slope = (term.loss === 'square' ? h : growth) - dataTarget(term, y, z);
        // Third derivatives are below 10/T², and rounding is 1e-15 of the value over the step.
        const scale = 1 + Math.abs(dataLoss(term, y, h, z));
        expect(Math.abs(moved / (2 * step) - slope) / scale).toBeLessThan(1e-6);
      }),
    );
  });

  it('has one target on both roads, and its derivative, away from where clipping begins', () => {
    fc.assert(
      fc.property(correctedTerms, labels, fields, ({ term }, y, z) => {
        const step = 1e-5;
        const at = (field: number) => pullTarget(term, y, field);
        const { tau, complement } = at(z);
        if (term.loss === 'logistic' || term.loss === 'square') {
          const target = dataTarget(term, y, z);
          expect(Math.abs(tau - target)).toBeLessThan(1e-12 * (1 + Math.abs(target)));
        }
        if (term.loss === 'logistic') {
          const whole = term.plain + term.tempered;
          expect(Math.abs(tau + complement - whole)).toBeLessThan(1e-12 * (whole + Math.abs(tau)));
        }
        const near = (edge: number) => Math.abs(edge - z) <= 2 * step;
        if (targetBreaks(term).some(near)) return;
        const moved = (at(z + step).tau - at(z - step).tau) / (2 * step);
        const scale = 1 + Math.abs(tau);
        // Higher derivatives grow like 1/d³ with the distance d of the nearest singularity, ≥ 0.4.
        expect(Math.abs(pullTargetSlope(term, y, z) - moved) / scale).toBeLessThan(1e-6);
      }),
    );
  });

  it('is on fresh samples what it is on samples drawn from the definition', () => {
    fc.assert(
      fc.property(signedPopulations, learnerPairs, correctedTerms, (population, pair, { term }) => {
        const { own, source } = pair;
        const samples = freshSamples(population, own, source, 20_000);
        const { mean, stderr } = monteCarlo(samples, ({ label, field, sourceField }) =>
          dataLoss(term, label, field, sourceField),
        );
        expect(Math.abs(testLoss(population, term, own, source) - mean)).toBeLessThan(5 * stderr);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('is averaged over fresh samples to five digits', () => {
    const mixture = { kind: 'mixture', rho: 0.3, delta: 0.8, flips: 0.1 } as const;
    fc.assert(
      fc.property(learnerPairs, correctedTerms, ({ own, source }, { term }) => {
        if (term.loss !== 'square') return;
        // The loss is quadratic in h: half its variance given h̃ is all that its mean leaves out.
        const regression = source.overlap / source.q;
        const rest = 0.5 * mixture.delta * (own.q - regression * source.overlap);
        const lossAt = (side: number, label: number, z: number) => {
          const step = Math.sqrt(mixture.delta * source.q) * z;
          const field = side * own.m + own.bias + regression * step;
          return dataLoss(term, label, field, side * source.m + source.bias + step) + rest;
        };
        // The midpoint rule's error at a kink is its bend, at most 1/clip = 50 per unit of field,
        // times an eighth of the spacing's square, 3e-6, times the density there.
        const count = 10_000;
        let expected = 0;
        for (let i = 0; i < count; i++) {
          const z = ((2 * i + 1) / count - 1) * 9;
          const weight = (18 / count) * normalDensity(z);
          for (const [side, label, share] of [
            [1, 1, 0.27],
            [1, -1, 0.03],
            [-1, -1, 0.63],
            [-1, 1, 0.07],
          ] as const) {
            expected += weight * share * lossAt(side, label, z);
          }
        }
        const found = testLoss(mixture, term, own, source);
        expect(Math.abs(found - expected) / (1 + expected)).toBeLessThan(2e-5);
      }),
      { numRuns: 15 },
    );
  });
});

describe('clippedShare', () => {
  const shareOf = (learner: Partial<TrainedLearner> & Pick<TrainedLearner, 'loss'>) => {
    const term = dataTerm(learnerWith(learner), true, { logits: true, memory: 0 });
    return sampleMeasures(term, true).clippedShare;
  };
  const targets = {
    from: 'teacher',
    mixing: 1,
    temperature: 2,
    scale: 'none',
    hard: false,
  } as const;
  const orthogonal = { kind: 'orthogonal', clip: 0.1, scale: 'probability' } as const;

  it('counts labels of probabilities that a correction divides by', () => {
    const isClipped = shareOf({
      loss: 'logistic',
      targets: { ...targets, correction: orthogonal },
    });
    // σ(−2.2) = .0998, σ(−2.19) = .1007.
    expect([-2.2, -2.19, 2.2].map((z) => isClipped?.(1, 0, z))).toEqual([1, 0, 0]);
    expect([-2.2, 2.19, 2.2].map((z) => isClipped?.(-1, 0, z))).toEqual([0, 0, 1]);
    const logit = { ...orthogonal, scale: 'logit' } as const;
    const both = shareOf({ loss: 'square', targets: { ...targets, correction: logit } });
    expect([-2.2, 0, 2.2].map((z) => both?.(1, 0, z))).toEqual([1, 0, 1]);
  });

  it('is not there where nothing is divided by', () => {
    const constant = { kind: 'constant', strength: 1, clip: 0.1, scale: 'logit' } as const;
    const at1 = { ...targets, temperature: 1, correction: orthogonal };
    expect(shareOf({ loss: 'logistic', targets: at1 })).toBeUndefined();
    const logit = { ...targets, correction: constant };
    expect(shareOf({ loss: 'square', targets: logit })).toBeUndefined();
    expect(shareOf({ loss: 'logistic', targets })).toBeUndefined();
  });
});
