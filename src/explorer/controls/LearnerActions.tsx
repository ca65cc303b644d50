import { useSignal } from '@preact/signals';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { learnersOf, withoutLearner } from '../state/edit/learners.ts';
import { DrawnSwitch } from './DrawnSwitch.tsx';
import { takeEdit } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  name: string;
}

/** Whether a learner is drawn, and the way to be rid of it; one learner and one curve have to stay. */
export function LearnerActions({ session, experiment, name }: Props) {
  const wrong = useSignal<string | null>(null);
  const act = (edit: (own: Experiment) => Experiment) => {
    wrong.value = takeEdit(session, edit);
  };
  return (
    <div class="actions">
      <DrawnSwitch experiment={experiment} name={name} act={act} />
      <button
        type="button"
        disabled={learnersOf(experiment).length === 1}
        aria-label={`Remove ${name}`}
        onClick={() => {
          act((own) => withoutLearner(own, name));
        }}
      >
        Remove
      </button>
      <p class="note" aria-live="polite" data-wrong={wrong.value !== null}>
        {wrong.value ?? ''}
      </p>
    </div>
  );
}
