import type { Experiment } from '../../sweep/experiment.ts';
import type { Session } from '../session/session.ts';
import { rangeOf, withRange } from '../state/edit/axes.ts';
import type { AxisRange } from '../state/edit/axes.ts';
import { Choice } from './Choice.tsx';
import { EndSlider } from './EndSlider.tsx';
import { NumberField } from './NumberField.tsx';
import { takeEdit } from './take.ts';

interface Props {
  session: Session;
  experiment: Experiment;
}

/** Where the horizontal axis begins and ends, and how many points theory has on it. */
export function AxisRangeFields({ session, experiment }: Props) {
  const range = rangeOf(experiment);
  const path = experiment.figure.x;
  const change = (changes: Partial<AxisRange>) =>
    takeEdit(session, (own) => withRange(own, { ...range, ...changes }));
  return (
    <div class="pair">
      <NumberField
        id="range-from"
        label="from"
        value={range.from}
        take={(from) => change({ from })}
      />
      <NumberField id="range-to" label="to" value={range.to} take={(to) => change({ to })} />
      <EndSlider
        path={path}
        label="where the axis begins"
        value={range.from}
        take={(from) => change({ from })}
      />
      <EndSlider
        path={path}
        label="where the axis ends"
        value={range.to}
        take={(to) => change({ to })}
      />
      <NumberField
        id="range-count"
        label="points"
        value={range.count}
        take={(count) => change({ count })}
      />
      <Choice
        id="range-scale"
        label="scale"
        value={range.scale}
        options={[
          ['linear', 'linear'],
          ['log', 'logarithmic'],
        ]}
        take={(scale) => change({ scale: scale as AxisRange['scale'] })}
      />
    </div>
  );
}
