import { unitActivations } from '../../problem/unitActivation.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { WordChoice } from './WordChoice.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
  name: string;
}

/** What the units of a network do that sees every example once; of other problems nothing. */
export function NetworkChoices({ session, experiment, name }: Props) {
  const { problem } = experiment;
  if (problem.protocol !== 'online') return null;
  const network = problem.networks.find((one) => one.name === name);
  if (network === undefined) return null;
  return (
    <WordChoice
      session={session}
      experiment={experiment}
      path={`networks.${name}.activation`}
      label="Units"
      value={network.activation}
      options={unitActivations.map((word) => [word, word])}
    />
  );
}
