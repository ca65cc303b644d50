import { unitActivations } from '../../problem/unitActivation.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { UnitsChoice } from './UnitsChoice.tsx';
import { WordChoice } from './WordChoice.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
}

/** What the units of a committee that is sampled do, and what its label is; of others nothing. */
export function CommitteeChoices({ session, experiment }: Props) {
  const { problem } = experiment;
  if (problem.protocol !== 'batch' || problem.population.kind !== 'committee') return null;
  const { activation, output } = problem.population;
  return (
    <div class="pair">
      <UnitsChoice
        session={session}
        experiment={experiment}
        owner="population"
        activation={activation}
        activations={unitActivations}
      />
      <WordChoice
        session={session}
        experiment={experiment}
        path="population.output"
        label="Label"
        value={output}
        options={[
          ['linear', 'their sum'],
          ['sign', 'sign of their sum'],
        ]}
      />
    </div>
  );
}
