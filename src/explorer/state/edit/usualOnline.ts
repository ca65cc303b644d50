import type { Experiment } from '../../../sweep/experiment.ts';
import { parseExperiment } from '../../../sweep/parseExperiment.ts';
import { courseLabels, settingLabel } from './axisLabels.ts';

/** A unit's start: a little of the truth's, for theory to part them by. */
const start = { draw: 'exact', overlaps: { truth: { same: 0.05 } } } as const;

/**
 * A truth of two units, a teacher that learns from it and a student that learns from the teacher, all
 * of which see every example once: both leave the symmetric plateau, one after the other.
 */
export function usualOnline(): Experiment {
  const units = { hidden: 2, activation: 'erf' } as const;
  return parseExperiment({
    title: 'Committees that see every example once',
    problem: {
      protocol: 'online',
      time: 200,
      records: 0,
      // What the view of information sees hidden fields with.
      information: { noise: 0.1 },
      networks: [
        { name: 'truth', ...units },
        { name: 'teacher', ...units, learnsFrom: 'truth', rate: 1, init: start },
        { name: 'student', ...units, learnsFrom: 'teacher', rate: 1, init: start },
      ],
    },
    axes: { time: '4:200:50' },
    simulate: { axes: { time: '20:200:10' }, n: 1000, trials: 4 },
    curves: [
      { label: 'student', learner: 'student' },
      { label: 'teacher', learner: 'teacher', dash: 'dash' },
    ],
    figure: {
      x: 'time',
      y: 'testError',
      xLabel: settingLabel('time'),
      yLabel: courseLabels['testError'],
      yScale: 'log',
    },
  });
}
