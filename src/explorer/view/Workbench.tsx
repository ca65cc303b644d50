import type { Experiment } from '../../sweep/experiment.ts';
import { Controls } from '../controls/Controls.tsx';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { CoursePlayer } from './course/CoursePlayer.tsx';
import { Explanations } from './explanations/Explanations.tsx';
import { Figure } from './Figure.tsx';
import { LearnerChoice } from './LearnerChoice.tsx';
import { Remarks } from './Remarks.tsx';
import { Source } from './Source.tsx';
import { Status } from './Status.tsx';
import { panelId, tabId, Tabs } from './Tabs.tsx';
import { TakeAway } from './TakeAway.tsx';

interface Props {
  session: Session;
  experiment: Experiment;
  state: ExplorerState;
}

/** An experiment: its figure in one of the views, and what may be changed in it. */
export function Workbench({ session, experiment, state }: Props) {
  const { view } = state;
  const refused = session.refused.value;
  const drawn = session.drawn.value;
  return (
    <main class="workbench">
      <div class="heading">
        <h1>{experiment.title}</h1>
        <Source experiment={experiment} />
      </div>
      <div class="live">
        <div class="shown">
          <Tabs session={session} view={view} />
          <div id={panelId} role="tabpanel" aria-labelledby={tabId(view)}>
            {view !== 'figure' && (
              <LearnerChoice session={session} experiment={experiment} state={state} />
            )}
            {refused !== null && <p role="alert">{refused}</p>}
            <Figure drawn={drawn} />
            {drawn?.course && <CoursePlayer course={drawn.course} />}
            <Remarks drawn={drawn} />
          </div>
          <Status session={session} />
        </div>
        <Controls session={session} experiment={experiment} state={state} />
      </div>
      <div class="below">
        <Explanations experiment={experiment} view={view} />
        <TakeAway session={session} experiment={experiment} state={state} />
      </div>
    </main>
  );
}
