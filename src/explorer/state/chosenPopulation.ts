import { isAkin, populationChoice, withPopulation } from './edit/population.ts';
import type { PopulationChoice } from './edit/population.ts';
import { askedExperiment } from './askedExperiment.ts';
import type { ExplorerState } from './explorerState.ts';
import { editedState } from './ownExperiment.ts';

/**
 * A state with another population. Where that asks for another figure, sizes, designs and learners
 * that were chosen for the one before hold no longer.
 *
 * @throws InputError where the state's own experiment is wrong.
 */
export function chosenPopulation(state: ExplorerState, choice: PopulationChoice): ExplorerState {
  const edited = editedState(state, (own) => withPopulation(own, choice));
  if (isAkin(populationChoice(askedExperiment(state)), choice)) return edited;
  const sizes = ['n', 'trials', 'design', 'learner'] as const;
  for (const key of sizes) delete edited[key];
  return edited;
}
