import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../../src/sweep/parseExperiment.ts';
import { askedExperiment, statedExperiment } from '../../../src/explorer/state/askedExperiment.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';
import { editedState } from '../../../src/explorer/state/ownExperiment.ts';
import { withoutDefaults } from '../../../src/explorer/state/withoutDefaults.ts';

/** One of each protocol, a map, panels, features, and settings that are the best. */
const kinds = [
  'kd-mixing',
  'phase-regularisation',
  'double-descent-features',
  'committee-plateau',
  'committee-specialisation',
  'pid-learning-curve',
  'nuisance-angle',
  'crossfit-null',
  'tabular',
];

describe('an experiment without what is usual', () => {
  it.each(kinds)('means the same for %s', (experiment) => {
    const stated = statedExperiment({ experiment });
    const short = withoutDefaults(stated);
    expect(parseExperiment(short)).toEqual(stated);
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(stated).length);
  });
});

describe('an edited state', () => {
  it('asks the same of the problem, with what was set in it', () => {
    const state = explorerStateSchema.parse({ set: ['learners.teacher.l2=0.3'] });
    const edited = editedState(state, (experiment) => experiment);
    const { title, problem, axes, simulate } = askedExperiment(state);
    const own = askedExperiment(edited);
    expect(own).toMatchObject({ title: `${title} (changed)`, problem, axes, simulate, claims: [] });
    expect(edited.set).toEqual([]);
  });

  it('says only once that it was changed', () => {
    const once = editedState(explorerStateSchema.parse({}), (experiment) => experiment);
    const twice = editedState(once, (experiment) => experiment);
    expect(twice).toEqual(once);
  });
});
