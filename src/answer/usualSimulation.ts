import type { SettledQuestion } from '../problem/question.ts';
import { usualDesign } from '../simulation/design/designKind.ts';
import { usualSize } from '../simulation/usualSize.ts';
import type { SimulationSetting } from './simulationAnswer.ts';

/** What a simulation is asked where nothing else is, from code and from the command line alike. */
export const usualSimulation = { trials: 10, seed: 'quenched', testSamples: 0 } as const;

/** N where it is left out and the question has none of its own, as tables have. */
const usualInputs = 2000;

/** N and the design where they are left out. */
export function usualDimensions(
  question: SettledQuestion,
): Pick<SimulationSetting, 'n' | 'design'> {
  return { n: usualSize(question, usualInputs), design: usualDesign(question) };
}
