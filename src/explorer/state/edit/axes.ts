import { axisGrid } from '../../../sweep/axisGrid.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import { settingKind } from '../settingKinds.ts';
import type { SettingKind } from '../settingKinds.ts';
import { settingLabel } from './axisLabels.ts';

/** A range of the figure's x, both ends included. */
export interface AxisRange {
  from: number;
  to: number;
  count: number;
  scale: 'linear' | 'log';
}

/** Points of theory where nobody chose another number. */
const usualCount = 60;

/** Simulated points along the x of an experiment of one's own. */
const simulatedCount = 6;

/** The range of what has no slider. */
const unknownKind: Pick<SettingKind, 'range' | 'scale' | 'step'> = {
  range: [0, 1],
  scale: 'linear',
};

/** What is simulated where the experiment simulates nothing. */
const usualSimulation = { n: 1000, trials: 5, blas: 'portable' } as const;

/** A range as an experiment writes it. */
function rangeText({ from, to, count, scale }: AxisRange): string {
  return `${scale === 'log' ? 'log:' : ''}${from}:${to}:${count}`;
}

/** The range that a figure's x has now. */
export function rangeOf({ axes, figure }: Experiment): AxisRange {
  const grid = axisGrid(axes[figure.x] ?? [], `axes.${figure.x}`);
  return {
    from: grid[0] ?? 0,
    to: grid.at(-1) ?? 1,
    count: grid.length,
    scale: figure.xScale,
  };
}

/** The range that a setting has when it comes to an axis. */
export function usualRange(path: string): AxisRange {
  if (path === 'alpha') return { from: 0.5, to: 6.4, count: usualCount, scale: 'linear' };
  const { range, scale, step } = settingKind(path) ?? unknownKind;
  const [from, to] = range;
  return { from, to, count: step === undefined ? usualCount : (to - from) / step + 1, scale };
}

/** An experiment over another range of its x, theory and simulation alike. */
export function withRange(experiment: Experiment, range: AxisRange): Experiment {
  const { axes, simulate } = experiment;
  const { x } = experiment.figure;
  const points = { ...range, count: Math.min(simulatedCount, range.count) };
  const figure = { ...experiment.figure, xScale: range.scale };
  delete figure.xRange;
  return {
    ...experiment,
    axes: { ...axes, [x]: rangeText(range) },
    ...(simulate && { simulate: { ...simulate, axes: { [x]: rangeText(points) } } }),
    figure,
  };
}

/** The figure of a map's observable as curves; a figure of curves as it is. */
function asCurves(figure: Experiment['figure']): Experiment['figure'] {
  const curves = { ...figure, lines: [] };
  if (figure.z !== undefined) {
    Object.assign(curves, { y: figure.z, yLabel: figure.zLabel ?? figure.z, yScale: 'linear' });
    delete curves.z;
    delete curves.zLabel;
    delete curves.yRange;
  }
  delete curves.zRange;
  delete curves.marks;
  return curves;
}

/** A figure of curves over another setting, whatever it was before. */
export function withX(experiment: Experiment, x: string): Experiment {
  const freed = experiment.curves.map(({ along: _, set, ...curve }) => ({
    ...curve,
    set: Object.fromEntries(Object.entries(set).filter(([path]) => path !== x)),
  }));
  const plain: Experiment = {
    ...experiment,
    axes: { [x]: '0:1:2' },
    zip: [],
    curves: freed,
    simulate: { ...usualSimulation, ...experiment.simulate, axes: {} },
    figure: { ...asCurves(experiment.figure), x, xLabel: settingLabel(x) },
  };
  delete plain.sample;
  return withRange(plain, usualRange(x));
}

/** Another observable in the first panel of a figure of curves, the only one from then on. */
export function withY(experiment: Experiment, y: string, yLabel: string): Experiment {
  const figure: Experiment['figure'] = { ...experiment.figure, y, yLabel, yScale: 'linear' };
  delete figure.yRange;
  delete figure.panels;
  const curves = experiment.curves.filter(({ panel = 0 }) => panel === 0);
  return { ...experiment, curves, figure };
}
