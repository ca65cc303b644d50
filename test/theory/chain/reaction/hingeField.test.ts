import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLoss } from '../../../../src/observables/dataLoss.ts';
import { dataTerm } from '../../../../src/observables/dataTerm.ts';
import type { DataTerm } from '../../../../src/observables/dataTerm.ts';
import { fieldBreaks } from '../../../../src/theory/chain/fields/fieldBreaks.ts';
import { pullTarget } from '../../../../src/theory/chain/reaction/pullTarget.ts';
import { emptyReaction, react } from '../../../../src/theory/chain/reaction/reaction.ts';
import type { Reaction } from '../../../../src/theory/chain/reaction/reaction.ts';
import { learnerWith } from '../../../observables/dataTerms.ts';
import { uniform } from '../../../uniform.ts';

const hinges = fc
  .record({
    loss: fc.constantFrom('hinge', 'squared-hinge'),
    labelSmoothing: fc.constantFrom(0, 0.1),
    mixing: fc.constantFrom(0, 0.3, 1),
    temperature: fc.constantFrom(0.5, 1, 4),
    hard: fc.boolean(),
  })
  .map(({ loss, labelSmoothing, mixing, temperature, hard }) => {
    const targets = { from: 'a', mixing, temperature: hard ? 1 : temperature, scale: 'none', hard };
    return dataTerm(
      learnerWith({ loss, labelSmoothing, targets } as Parameters<typeof learnerWith>[0]),
      true,
      null,
    );
  });

const samples = fc.record({
  term: hinges,
  label: fc.constantFrom(1, -1),
  source: uniform(-3, 3),
  free: uniform(-8, 8),
  logV: uniform(-2, 3),
});

function reaction(term: DataTerm, label: number, source: number, V: number, free: number) {
  const out: Reaction = emptyReaction();
  react(term, pullTarget(term, label, source), V, free, 0, out);
  return out;
}

describe('the reaction of a learner with a hinge', () => {
  it('is the minimum of D(h) + (h − r)²/(2V), with h = r + V g', () => {
    fc.assert(
      fc.property(samples, ({ term, label, source, free, logV }) => {
        const V = 10 ** logV;
        const { h, g } = reaction(term, label, source, V, free);
        const objective = (at: number) =>
          dataLoss(term, label, at, source) + (at - free) ** 2 / (2 * V);
        const step = 1e-3 * Math.sqrt(V);
        // The objective is 1/V-convex: a step δ from the minimum costs at least δ²/(2V).
        for (const other of [h - step, h + step]) {
          expect(objective(other) - objective(h)).toBeGreaterThan(0.49 * (step ** 2 / V));
        }
        expect(Math.abs(free + V * g - h)).toBeLessThan(1e-9 * (1 + V));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('has slopes that are derivatives between its breaks, and breaks where they jump', () => {
    fc.assert(
      fc.property(samples, ({ term, label, source, free, logV }) => {
        const V = 10 ** logV;
        const step = 1e-6 * (1 + V);
        const target = pullTarget(term, label, source);
        const breaks = fieldBreaks({ term, watched: [] }, target, V);
        const at = (shift: number) => reaction(term, label, source, V, free + shift);
        fc.pre(breaks.every((edge) => Math.abs(edge - free) > 3 * step));
        const { shrink, bend } = at(0);
        expect(shrink).toBeCloseTo((at(step).h - at(-step).h) / (2 * step), 5);
        expect(bend).toBeCloseTo(-(at(step).g - at(-step).g) / (2 * step), 5);
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  it('stays at the kink of a plain hinge while the free field crosses a width V', () => {
    const term = dataTerm(learnerWith({ loss: 'hinge' }), true, null);
    const hs = [-0.9, -0.3, 0.5, 0.99].map((free) => reaction(term, 1, 0, 2, free).h);
    expect(hs).toEqual([1, 1, 1, 1]);
    expect(reaction(term, 1, 0, 2, -1.5)).toMatchObject({ h: 0.5, g: 1, shrink: 1, bend: 0 });
    const beyond = reaction(term, 1, 0, 2, 1.5);
    expect(beyond).toMatchObject({ h: 1.5, shrink: 1, bend: 0 });
    expect(beyond.g).toBeCloseTo(0, 15);
  });
});
