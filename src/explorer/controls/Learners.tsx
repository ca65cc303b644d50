import { useSignal } from '@preact/signals';
import { namesIn } from '../../problem/question.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { lacksBayesLearner, withBayesLearner } from '../state/edit/bayesLearner.ts';
import { withFurtherLearner } from '../state/edit/learners.ts';
import type { Setting } from '../state/setting.ts';
import { LearnerCard } from './LearnerCard.tsx';
import { takeEdit } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  settings: readonly Setting[];
}

/** Who learns, in causal order. */
export function Learners({ session, experiment, settings }: Props) {
  const wrong = useSignal<string | null>(null);
  const { problem } = experiment;
  const isShown = (name: string) =>
    problem.protocol === 'batch' || settings.some(({ owner }) => owner === name);
  return (
    <>
      <ol class="learners">
        {namesIn(problem)
          .filter(isShown)
          .map((name) => (
            <li key={name}>
              <LearnerCard
                session={session}
                experiment={experiment}
                name={name}
                settings={settings.filter(({ owner }) => owner === name)}
              />
            </li>
          ))}
      </ol>
      {problem.protocol === 'batch' && (
        <div class="actions">
          <button
            type="button"
            onClick={() => {
              wrong.value = takeEdit(session, withFurtherLearner);
            }}
          >
            Add a learner
          </button>
          {lacksBayesLearner(experiment) && (
            <button
              type="button"
              onClick={() => {
                wrong.value = takeEdit(session, withBayesLearner);
              }}
            >
              Add the Bayes-optimal one
            </button>
          )}
        </div>
      )}
      <p class="note" aria-live="polite" data-wrong={wrong.value !== null}>
        {wrong.value ?? ''}
      </p>
    </>
  );
}
