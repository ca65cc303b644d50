import { hasCommittee } from '../../problem/committee.ts';
import { trainableActivations } from '../../problem/unitActivation.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { learnersOf, losses, withLoss, withSource } from '../state/edit/learners.ts';
import type { StatedLearner } from '../state/edit/learners.ts';
import { whyFixed } from '../state/whyFixed.ts';
import { Choice } from './Choice.tsx';
import { takeEdit } from './take.ts';
import { UnitsChoice } from './UnitsChoice.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
  learner: Extract<StatedLearner, { kind: 'trained' }>;
}

type Loss = (typeof losses)[number];

/** What a learner minimises, and whom it learns from. */
export function LearnerChoices({ session, experiment, learner }: Props) {
  const { problem } = experiment;
  const { name, loss, targets } = learner;
  const all = learnersOf(experiment).map((other) => other.name);
  const earlier = all.slice(0, all.indexOf(name));
  return (
    <div class="pair">
      <Choice
        id={`loss-${name}`}
        label="Loss"
        value={loss}
        blocked={whyFixed(experiment, `learners.${name}.loss`)}
        options={losses.map((word) => [word, word])}
        take={(word) => takeEdit(session, (own) => withLoss(own, name, word as Loss))}
      />
      {earlier.length > 0 && (
        <Choice
          id={`source-${name}`}
          label="Learns from"
          value={targets?.from ?? ''}
          blocked={whyFixed(experiment, `learners.${name}.targets.from`)}
          options={[['', 'labels only'], ...earlier.map((other) => [other, other] as const)]}
          take={(from) =>
            takeEdit(session, (own) => withSource(own, name, from === '' ? null : from))
          }
        />
      )}
      {problem.protocol === 'batch' && hasCommittee(problem) && (
        <UnitsChoice
          session={session}
          experiment={experiment}
          owner={`learners.${name}`}
          activation={learner.activation}
          activations={trainableActivations}
        />
      )}
    </div>
  );
}
