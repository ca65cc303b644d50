import { namesIn } from '../../problem/question.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import { Choice } from '../controls/Choice.tsx';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  state: ExplorerState;
}

/** The learner that a view of one learner shows: the last one where none is chosen. */
export function LearnerChoice({ session, experiment, state }: Props) {
  const names = namesIn(experiment.problem);
  return (
    <Choice
      id="learner"
      label="Shown learner"
      value={state.learner ?? names.at(-1) ?? ''}
      options={names.map((name) => [name, name])}
      take={(learner) => {
        session.change({ learner });
        return null;
      }}
    />
  );
}
