import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explorerStateSchema, viewNames } from '../../../src/explorer/state/explorerState.ts';
import { stateInUrl, urlOfState } from '../../../src/explorer/state/stateInUrl.ts';
import { designKinds } from '../../../src/simulation/design/designKind.ts';
import { mostTrials } from '../../../src/sweep/mostTrials.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.startsWith('{'));

const states = fc
  .record(
    {
      experiment: fc.oneof(word, fc.dictionary(word, fc.oneof(fc.integer(), fc.boolean(), word))),
      size: fc.constantFrom('quick', 'full'),
      set: fc.array(fc.string({ unit: 'grapheme' })),
      n: fc.integer({ min: 1 }),
      trials: fc.integer({ min: 0, max: mostTrials }),
      design: fc.constantFrom(...designKinds),
      seed: word,
      view: fc.constantFrom(...viewNames),
      learner: word,
    },
    { requiredKeys: [] },
  )
  .map((state) => explorerStateSchema.parse(state));

describe('the state in the address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(stateInUrl(urlOfState(state))).toEqual(state);
      }),
    );
  });

  it('is the usual one where the address says nothing', () => {
    expect(stateInUrl('')).toEqual(explorerStateSchema.parse({}));
    expect(urlOfState(explorerStateSchema.parse({}))).toBe('#');
  });

  it.each([
    ['#view=figur', /the address: view is "figur"; it must be .*figure.*did you mean "figure"/],
    ['#trials=-1', /trials is -1; it must be/],
    ['#n=many', /n is NaN|n is/],
    ['#sett=alpha', /did you mean "set"/],
    ['#experiment={', /the address/],
  ])('is refused for %s with what is allowed', (hash, message) => {
    expect(() => stateInUrl(hash)).toThrow(message);
  });
});
