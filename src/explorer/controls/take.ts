import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { editedState } from '../state/ownExperiment.ts';
import { whyWrong } from '../state/whyWrong.ts';

/** Opens the state that follows from this one where it is sound; else says what is wrong with it. */
export function takeState(
  session: Session,
  follow: (state: ExplorerState) => ExplorerState,
): string | null {
  const state = session.state.value;
  if (state === null) return null;
  const next = follow(state);
  const wrong = whyWrong(next);
  if (wrong === null) session.open(next);
  return wrong;
}

/** Changes the state where the change is sound; else says what is wrong with it. */
export function take(session: Session, changes: Partial<ExplorerState>): string | null {
  return takeState(session, (state) => ({ ...state, ...changes }));
}

/** As `take`, with an experiment that is edited. */
export function takeEdit(
  session: Session,
  edit: (experiment: Experiment) => Experiment,
): string | null {
  return takeState(session, (state) => editedState(state, edit));
}
