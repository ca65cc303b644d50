import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { chosenPopulation } from '../state/chosenPopulation.ts';
import { populationChoice, populationChoices } from '../state/edit/population.ts';
import type { PopulationChoice } from '../state/edit/population.ts';
import type { Setting } from '../state/setting.ts';
import { Choice } from './Choice.tsx';
import { CommitteeChoices } from './CommitteeChoices.tsx';
import { SettingSlider } from './SettingSlider.tsx';
import { takeState } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  settings: readonly Setting[];
}

/** The law of the samples, and how many there are. */
export function Population({ session, experiment, settings }: Props) {
  const choice = populationChoice(experiment);
  const options = Object.entries(populationChoices);
  return (
    <>
      <Choice
        id="population"
        label="Samples are drawn from"
        value={choice ?? ''}
        options={choice === null ? [['', 'Gaussian features'], ...options] : options}
        take={(name) =>
          takeState(session, (state) => chosenPopulation(state, name as PopulationChoice))
        }
      />
      <CommitteeChoices session={session} experiment={experiment} />
      {settings.map((setting) => (
        <SettingSlider key={setting.path} session={session} setting={setting} />
      ))}
    </>
  );
}
