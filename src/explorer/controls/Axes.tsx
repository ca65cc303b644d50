import { optimalSettings } from '../../problem/statedProblem.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { withX, withY } from '../state/edit/axes.ts';
import { bestLabels, courseLabels, heightLabels, settingLabel } from '../state/edit/axisLabels.ts';
import { settingsOf } from '../state/settingsOf.ts';
import { AxisRangeFields } from './AxisRangeFields.tsx';
import { Choice } from './Choice.tsx';
import { takeEdit } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
}

/** The settings that may stand on the horizontal axis, the one that does first. */
function horizontal(experiment: Experiment): [string, string][] {
  const { figure, problem } = experiment;
  const settings = problem.protocol === 'online' ? [] : settingsOf(experiment);
  const first = problem.protocol === 'batch' ? ['alpha'] : [];
  const paths = new Set([figure.x, ...first, ...settings.map(({ path }) => path)]);
  return [...paths].map((path) => [path, settingLabel(path)]);
}

/** The settings that theory chooses for some learner. */
function chosen(problem: Experiment['problem']): [string, string][] {
  if (problem.protocol !== 'batch') return [];
  const settings = new Set(optimalSettings(problem).map(({ setting }) => setting));
  return [...settings].map((setting) => [setting, bestLabels[setting]]);
}

/** The observables that may stand on the vertical axis. */
function vertical({ figure, problem }: Experiment): [string, string][] {
  const { y, yLabel } = figure;
  const known = problem.protocol === 'online' ? courseLabels : heightLabels;
  const observables = problem.protocol === 'features' ? [] : Object.entries(known);
  const offered = [...observables, ...chosen(problem)];
  return offered.some(([name]) => name === y) ? offered : [[y, yLabel], ...offered];
}

/** What is on the axes of the figure. */
export function Axes({ session, experiment }: Props) {
  const { figure } = experiment;
  const heights = vertical(experiment);
  const isMap = figure.z !== undefined;
  return (
    <>
      {isMap && <p>A map over two axes; another horizontal axis makes curves of it.</p>}
      <Choice
        id="axis-x"
        label="Horizontal axis"
        value={figure.x}
        options={horizontal(experiment)}
        take={(x) => takeEdit(session, (own) => withX(own, x))}
      />
      <AxisRangeFields session={session} experiment={experiment} />
      {!isMap && (
        <Choice
          id="axis-y"
          label="Vertical axis"
          value={figure.y}
          options={heights}
          take={(y) =>
            takeEdit(session, (own) => withY(own, y, Object.fromEntries(heights)[y] ?? y))
          }
        />
      )}
    </>
  );
}
