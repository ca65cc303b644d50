import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { editedState } from '../state/ownExperiment.ts';
import { whyWrong } from '../state/whyWrong.ts';

/** Changes the state where the change is sound; else says what is wrong with it. */
export function take(session: Session, changes: Partial<ExplorerState>): string | null {
  const state = session.state.value;
  if (state === null) return null;
  const next = { ...state, ...changes };
  const wrong = whyWrong(next);
  if (wrong === null) session.open(next);
  return wrong;
}

/** As `take`, with an experiment that is edited. */
export function takeEdit(
  session: Session,
  edit: (experiment: Experiment) => Experiment,
): string | null {
  const state = session.state.value;
  return state === null ? null : take(session, editedState(state, edit));
}
