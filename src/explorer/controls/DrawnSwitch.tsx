import type { Experiment } from '../../sweep/experiment.ts';
import { isDrawn, mayBeDrawn, withDrawn, withoutDrawn } from '../state/edit/learners.ts';

interface Props {
  experiment: Experiment;
  name: string;
  /** Takes an edit of the experiment. */
  act: (edit: (own: Experiment) => Experiment) => void;
}

/** Whether a learner is drawn: curves may be of several, of which one has to stay; a map is of one. */
export function DrawnSwitch({ experiment, name, act }: Props) {
  if (!mayBeDrawn(experiment)) return null;
  const drawn = isDrawn(experiment, name);
  const isMap = experiment.figure.z !== undefined;
  const isOnlyDrawn = drawn && experiment.curves.every(({ learner }) => learner === name);
  return (
    <label>
      <input
        type={isMap ? 'radio' : 'checkbox'}
        name={isMap ? 'drawn' : `drawn-${name}`}
        checked={drawn}
        disabled={!isMap && isOnlyDrawn}
        onChange={() => {
          act((own) => (drawn ? withoutDrawn(own, name) : withDrawn(own, name)));
        }}
      />{' '}
      drawn
    </label>
  );
}
