import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { commandLine, ownFile } from '../state/commandLine.ts';
import { experimentYaml } from '../state/experimentYaml.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { CopyButton } from './CopyButton.tsx';
import { figureSvg } from './figureSvg.ts';
import { saveText } from './saveText.ts';

interface Props {
  session: Session;
  experiment: Experiment;
  state: ExplorerState;
}

/** The figure and all that it was made from, to take away. */
export function TakeAway({ session, experiment, state }: Props) {
  const drawn = session.drawn.value;
  // Nothing that is provisional is taken away.
  const figure = drawn?.theory === 'full' ? drawn.figure : null;
  const name = typeof state.experiment === 'string' ? state.experiment : 'experiment';
  const command = commandLine(state);
  const saveTable = () => {
    void session.table().then((csv) => {
      saveText(`${name}.csv`, 'text/csv', csv);
    });
  };
  const saveFigure = () => {
    if (figure === null) return;
    void figureSvg(figure).then((svg) => {
      saveText(`${name}.svg`, 'image/svg+xml', svg);
    });
  };
  const saveYaml = () => {
    saveText(ownFile, 'application/yaml', experimentYaml(experiment));
  };
  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      <p class="actions">
        <button type="button" onClick={saveYaml}>
          Problem as YAML
        </button>
        <CopyButton label="Copy the YAML" text={() => experimentYaml(experiment)} />
        <button type="button" disabled={drawn?.theory !== 'full'} onClick={saveTable}>
          Curves as CSV
        </button>
        <button type="button" disabled={figure === null} onClick={saveFigure}>
          Figure as SVG
        </button>
        <CopyButton label="Copy the link" text={() => location.href} />
      </p>
      <p>The same numbers on the command line:</p>
      <p class="command">
        <code>{command}</code>
        <CopyButton label="Copy the command" text={() => command} />
      </p>
    </section>
  );
}
