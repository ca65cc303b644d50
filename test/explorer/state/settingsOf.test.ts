import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedExperiment } from '../../../src/explorer/state/askedExperiment.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';
import { withOverrideOf } from '../../../src/explorer/state/overrides.ts';
import { presetList } from '../../../src/explorer/state/presetList.ts';
import { lastPlace, sliderPlace, sliderValue } from '../../../src/explorer/state/setting.ts';
import type { Setting } from '../../../src/explorer/state/setting.ts';
import { settingsOf } from '../../../src/explorer/state/settingsOf.ts';

function settings(state: object): Setting[] {
  return settingsOf(askedExperiment(explorerStateSchema.parse(state)));
}

function setting(state: object, path: string): Setting | undefined {
  return settings(state).find((one) => one.path === path);
}

describe('the sliders of a problem', () => {
  it('are its numbers, but not what stands on an axis', () => {
    expect(settings({}).map(({ path }) => path)).toEqual([
      'population.rho',
      'population.delta',
      'population.flips',
      'learners.teacher.capacity',
      'learners.teacher.l2',
      'learners.teacher.labelSmoothing',
      'learners.student.capacity',
      'learners.student.l2',
      'learners.student.targets.mixing',
      'learners.student.targets.temperature',
    ]);
  });

  it('call the ridge of a teacher λ̃ and that of a student λ', () => {
    expect(setting({}, 'learners.teacher.l2')?.letter).toBe('λ̃');
    expect(setting({}, 'learners.student.l2')?.letter).toBe('λ');
  });

  it('follow what is set', () => {
    const state = { set: ['learners.teacher.l2=0.3'] };
    expect(setting(state, 'learners.teacher.l2')?.value).toBe(0.3);
  });

  it('do not move what curves set themselves, and say so', () => {
    expect(setting({ experiment: 'kd-mixing' }, 'learners.student.l2')?.blocked).toBe(
      'curves set it themselves: 0.1, 0.2, 0.5',
    );
  });

  it.each([
    'teacher-student',
    'kd-temperature',
    'double-descent-features',
    'early-stopping',
    'committee-distillation',
    'nuisance-angle',
  ])('can be moved to both ends in %s', (experiment) => {
    for (const one of settings({ experiment }).filter(({ blocked }) => blocked === null)) {
      for (const place of [0, lastPlace(one)]) {
        const set = withOverrideOf([], one.path, sliderValue(one, place));
        expect(() => settings({ experiment, set })).not.toThrow();
      }
    }
  });
});

describe('a slider', () => {
  const sliders = fc
    .record({
      from: fc.double({ min: 1e-3, max: 1, noNaN: true }),
      width: fc.double({ min: 100, max: 1e8, noNaN: true }),
      scale: fc.constantFrom('linear' as const, 'log' as const),
    })
    .map(({ from, width, scale }): Setting => {
      const names = { path: 'alpha', owner: null, letter: 'α', meaning: '', blocked: null };
      return { ...names, range: [from, from * width], scale, value: from };
    });

  it('stands where its value is, so that no key press is lost', () => {
    const placed = sliders.chain((slider) =>
      fc.tuple(fc.constant(slider), fc.nat({ max: lastPlace(slider) - 1 })),
    );
    fc.assert(
      fc.property(placed, ([slider, place]) => {
        // Three digits are finer than half a step of a range over two decades and more.
        const back = sliderPlace(slider, sliderValue(slider, place));
        expect(Math.abs(back - place)).toBeLessThan(0.5);
      }),
    );
  });

  it('reaches a value that lies beyond its usual ends', () => {
    const far = { ...(settings({})[1] as Setting), value: 1e3 };
    expect(sliderPlace(far, 1e3)).toBeCloseTo(lastPlace(far), 9);
  });
});

describe('overrides', () => {
  it('have each path once, the newest last', () => {
    const set = ['alpha=1', 'learners.teacher.l2=1', ' alpha =2'];
    expect(withOverrideOf(set, 'alpha', 3)).toEqual(['learners.teacher.l2=1', 'alpha=3']);
  });
});

describe('the list of experiments', () => {
  it('has a topic for each of them', () => {
    expect(presetList().find(({ topic }) => topic === 'Others')?.entries).toEqual([]);
  });

  it('says which of them need a table of data', () => {
    const only = presetList().flatMap(({ entries }) => entries);
    expect(only.filter((entry) => entry.isCommandLineOnly).map(({ name }) => name)).toEqual([
      'nuisance-teacher',
      'rid-untrained-teacher',
      'tabular-underfit',
      'tabular',
    ]);
  });
});
