import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { populationChoice, populationChoices, withPopulation } from '../state/edit/population.ts';
import type { PopulationChoice } from '../state/edit/population.ts';
import type { Setting } from '../state/setting.ts';
import { Choice } from './Choice.tsx';
import { SettingSlider } from './SettingSlider.tsx';
import { takeEdit } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  settings: readonly Setting[];
}

/** What a problem without a choice of population is about. */
const fixed: Record<Experiment['problem']['protocol'], string> = {
  batch: 'A committee: choose another population to leave it.',
  online: 'Networks that see every example once, and learn from the first of them.',
  features: 'Gaussian features of a teacher, and a student drawn to them.',
  table: 'A table of data.',
};

/** The law of the samples, and how many there are. */
export function Population({ session, experiment, settings }: Props) {
  const choice = populationChoice(experiment);
  const options = Object.entries(populationChoices);
  return (
    <>
      {choice === null && <p>{fixed[experiment.problem.protocol]}</p>}
      {experiment.problem.protocol === 'batch' && (
        <Choice
          id="population"
          label="Samples are drawn from"
          value={choice ?? ''}
          options={choice === null ? [['', 'a committee'], ...options] : options}
          take={(name) => takeEdit(session, (own) => withPopulation(own, name as PopulationChoice))}
        />
      )}
      {settings.map((setting) => (
        <SettingSlider key={setting.path} session={session} setting={setting} />
      ))}
    </>
  );
}
