import { unitActivations } from '../../problem/unitActivation.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { UnitsChoice } from './UnitsChoice.tsx';

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
    <UnitsChoice
      session={session}
      experiment={experiment}
      owner={`networks.${name}`}
      activation={network.activation}
      activations={unitActivations}
    />
  );
}
