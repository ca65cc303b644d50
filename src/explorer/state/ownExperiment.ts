import { adjustedExperiment } from '../../sweep/adjustedExperiment.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import { readOverride } from '../../sweep/override.ts';
import { statedExperiment } from './askedExperiment.ts';
import type { ExplorerState } from './explorerState.ts';
import { withoutDefaults } from './withoutDefaults.ts';

/** What tells that an experiment is no longer the one that its title names. */
const mark = ' (changed)';

/**
 * The experiment of a state with all that is set in it, as one of the reader's own: what its source
 * claims and published is not of it.
 *
 * @throws InputError
 */
export function ownExperiment(state: ExplorerState): Experiment {
  const { size, set } = state;
  const overrides = set.map(readOverride);
  const adjusted = adjustedExperiment(statedExperiment(state), {
    ...(size === 'quick' && { quick: true as const }),
    set: overrides,
  });
  const { title, curves } = adjusted;
  const own: Experiment = {
    ...adjusted,
    title: title.endsWith(mark) ? title : `${title}${mark}`,
    curves: curves.map(({ published: _, ...curve }) => curve),
    claims: [],
    quick: { axes: {}, simulate: {} },
  };
  delete own.source;
  delete own.refine;
  delete own.budget;
  return own;
}

/**
 * A state whose experiment is edited: it is plain data from then on.
 *
 * @throws InputError where the state's own experiment is wrong.
 */
export function editedState(
  state: ExplorerState,
  edit: (experiment: Experiment) => Experiment,
): ExplorerState {
  const edited = edit(ownExperiment(state));
  return { ...state, experiment: withoutDefaults(edited), set: [], size: 'full' };
}
