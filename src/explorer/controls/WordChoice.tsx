import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { withOverrideOf } from '../state/overrides.ts';
import { whyFixed } from '../state/whyFixed.ts';
import { Choice } from './Choice.tsx';
import { takeState } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  /** Such as `population.activation`. */
  path: string;
  label: string;
  value: string;
  /** Words and what the reader sees of them. */
  options: readonly (readonly [string, string])[];
}

/** A setting of the problem that is a word. */
export function WordChoice({ session, experiment, path, ...choice }: Props) {
  return (
    <Choice
      {...choice}
      id={`word-${path}`}
      blocked={whyFixed(experiment, path)}
      take={(word) =>
        takeState(session, (state) => ({ ...state, set: withOverrideOf(state.set, path, word) }))
      }
    />
  );
}
