import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { learnersOf } from '../state/edit/learners.ts';
import type { Setting } from '../state/setting.ts';
import { LearnerActions } from './LearnerActions.tsx';
import { LearnerChoices } from './LearnerChoices.tsx';
import { NetworkChoices } from './NetworkChoices.tsx';
import { SettingSlider } from './SettingSlider.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
  name: string;
  settings: readonly Setting[];
}

/** One learner or network: how it learns, its settings, whether it is drawn. */
export function LearnerCard({ session, experiment, name, settings }: Props) {
  const learner = learnersOf(experiment).find((one) => one.name === name);
  return (
    <fieldset class="card">
      <legend>{name}</legend>
      {learner?.kind === 'trained' && (
        <LearnerChoices session={session} experiment={experiment} learner={learner} />
      )}
      {learner !== undefined && learner.kind !== 'trained' && <p>{learner.kind}</p>}
      <NetworkChoices session={session} experiment={experiment} name={name} />
      {settings.map((setting) => (
        <SettingSlider key={setting.path} session={session} setting={setting} />
      ))}
      {learner !== undefined && (
        <LearnerActions session={session} experiment={experiment} name={name} />
      )}
    </fieldset>
  );
}
