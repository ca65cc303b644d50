import type { ComponentChildren } from 'preact';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { settingsOf } from '../state/settingsOf.ts';
import { Axes } from './Axes.tsx';
import { Learners } from './Learners.tsx';
import { Population } from './Population.tsx';
import { Simulation } from './Simulation.tsx';
import './controls.css';

interface Props {
  session: Session;
  experiment: Experiment;
  state: ExplorerState;
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details open>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div class="group">{children}</div>
    </details>
  );
}

/** All that the reader may change. */
export function Controls({ session, experiment, state }: Props) {
  const settings = settingsOf(experiment);
  return (
    <section class="controls" aria-label="Controls">
      <Group title="Population">
        <Population
          session={session}
          experiment={experiment}
          settings={settings.filter(({ owner }) => owner === null)}
        />
      </Group>
      <Group title="Learners">
        <Learners session={session} experiment={experiment} settings={settings} />
      </Group>
      <Group title="Axes">
        <Axes session={session} experiment={experiment} />
      </Group>
      <Group title="Simulation">
        <Simulation session={session} experiment={experiment} state={state} />
      </Group>
    </section>
  );
}
