import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { WordChoice } from './WordChoice.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
  /** Whose units, such as `population` or `networks.student`. */
  owner: string;
  activation: string;
  /** What they may do. */
  activations: readonly string[];
}

/** What the hidden units of a committee do. */
export function UnitsChoice({ session, experiment, owner, activation, activations }: Props) {
  return (
    <WordChoice
      session={session}
      experiment={experiment}
      path={`${owner}.activation`}
      label="Units"
      value={activation}
      options={activations.map((word) => [word, word])}
    />
  );
}
