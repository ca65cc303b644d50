import { designsFor } from '../../simulation/design/designKind.ts';
import type { DesignKind } from '../../simulation/design/designKind.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { Choice } from './Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { SeedField } from './SeedField.tsx';
import { take } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  state: ExplorerState;
}

/** A state without one of its choices: what is usual holds. */
function without(state: ExplorerState, key: 'design'): ExplorerState {
  const rest = { ...state };
  delete rest[key];
  return rest;
}

/** How the points are simulated that stand beside theory. */
export function Simulation({ session, experiment, state }: Props) {
  const { simulate, problem } = experiment;
  if (simulate === undefined && state.trials !== 0) {
    return <p>This experiment is theory alone.</p>;
  }
  const design = (text: string): string | null => {
    if (text !== '') return take(session, { design: text as DesignKind });
    session.open(without(state, 'design'));
    return null;
  };
  return (
    <>
      {typeof state.experiment === 'string' && (
        <Choice
          id="size"
          label="As large as"
          value={state.size}
          options={[
            ['quick', 'quick: smaller, in seconds'],
            ['full', 'full: as its file says'],
          ]}
          take={(size) => take(session, { size: size as ExplorerState['size'] })}
        />
      )}
      <div class="pair">
        <NumberField
          id="n"
          label="N, inputs"
          value={state.n ?? simulate?.n}
          blocked={simulate === undefined ? 'nothing is simulated without trials' : null}
          take={(n) => take(session, { n })}
        />
        <NumberField
          id="trials"
          label="Trials (0: none)"
          value={state.trials ?? simulate?.trials}
          take={(trials) => take(session, { trials })}
        />
      </div>
      <Choice
        id="design"
        label="Design"
        value={state.design ?? ''}
        options={[
          ['', 'the usual one'],
          ...designsFor[problem.protocol].map((d) => [d, d] as const),
        ]}
        take={design}
      />
      <SeedField session={session} seed={state.seed ?? experiment.seed} />
    </>
  );
}
