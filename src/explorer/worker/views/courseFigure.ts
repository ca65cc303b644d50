import type { Layout, ScatterData } from 'plotly.js-dist-min';
import { cellEdges } from '../../../figure/cellEdges.ts';
import { curveAxes } from '../../../figure/curveAxes.ts';
import { drawnCurves } from '../../../figure/drawnCurve.ts';
import { figureLayout } from '../../../figure/figureLayout.ts';
import type { DrawnFigure, FigureSubject } from '../../../figure/figureSpec.ts';
import { legendBelow } from '../../../figure/legendBelow.ts';
import { curveEntry, keyEntries } from '../../../figure/legendTraces.ts';
import type { MapCell } from '../../../figure/mapCells.ts';
import { cellTraces, readingTrace } from '../../../figure/mapTraces.ts';
import type { ColourRange } from '../../../figure/mapTraces.ts';
import { panelDomain, panelsHeight } from '../../../figure/panelDomain.ts';
import { panelIds, tracePanel } from '../../../figure/panelIds.ts';
import { shortNumber } from '../../../figure/shortNumber.ts';
import { simulationTrace } from '../../../figure/simulationTrace.ts';
import { theoryTrace } from '../../../figure/theoryTrace.ts';
import { unconvergedTrace } from '../../../figure/unconvergedTrace.ts';
import type { TidyRow } from '../../../sweep/tidyRow.ts';
import type { Course, CourseRoad } from '../course.ts';
import { pairRows } from './courseUnits.ts';
import type { UnitPair } from './courseUnits.ts';
import { overlapRange } from './overlapRange.ts';

/** Pixels of the panel of errors, of a row of a heat map, and of the data in `legendBelow`. */
const errorHeight = 260;
const rowHeight = 24;
const dataHeight = 400;

/** A heat map of one road. */
interface HeatMap {
  name: string;
  road: CourseRoad;
}

function heatMaps({ theory, simulation }: Course): HeatMap[] {
  return [
    { name: 'theory', road: theory },
    ...(simulation ? [{ name: 'simulation', road: simulation }] : []),
  ];
}

/** The errors of a road as rows of a table. */
function errorRows(road: CourseRoad, kind: 'theory' | 'simulation'): TidyRow[] {
  return Object.entries(road.errors).flatMap(([name, { mean, stderr }]) =>
    road.time.map((time, i): TidyRow => {
      const value = mean[i] ?? null;
      return {
        curve: name,
        axes: { time },
        kind,
        learner: name,
        observable: 'testError',
        mean: value,
        stderr: stderr[i] ?? null,
        trials: null,
        converged: value !== null,
      };
    }),
  );
}

/** One rectangle per pair and time. */
function cellsOf({ time, overlaps }: CourseRoad, pairs: readonly UnitPair[]): MapCell[] {
  const edges = cellEdges(time, 'linear');
  return pairs.flatMap(({ key }, row) =>
    time.map((x, i): MapCell => {
      const [left, right] = edges.get(x) ?? [x, x];
      const value = overlaps[key]?.mean[i] ?? null;
      return {
        x,
        y: row,
        value,
        left: Math.max(0, left),
        right,
        bottom: row - 0.5,
        top: row + 0.5,
      };
    }),
  );
}

/** What the pointer shows in a cell. */
function reading({ name, road }: HeatMap, pairs: readonly UnitPair[]): (cell: MapCell) => string {
  return ({ x, y, value }) => {
    const pair = pairs[y];
    const error = pair && road.overlaps[pair.key]?.stderr[road.time.indexOf(x)];
    const number = value === null ? 'no converged answer' : shortNumber(value);
    const bar = typeof error === 'number' ? ` ± ${error.toPrecision(2)}` : '';
    return `${pair?.label ?? ''} (${pair?.key ?? ''}), ${name}<br>${shortNumber(x)}: ${number}${bar}`;
  };
}

/** A heat map's traces in its panel; the first carries the bar that explains the colours of all. */
function heatTraces(
  map: HeatMap,
  place: number,
  pairs: readonly UnitPair[],
  range: ColourRange,
  bar: object,
): Partial<ScatterData>[] {
  const cells = cellsOf(map.road, pairs);
  const read = readingTrace(cells, 'overlap', range, reading(map, pairs));
  const { colorbar } = read.marker ?? {};
  const marker =
    place === 1
      ? { ...read.marker, colorbar: { ...colorbar, ...bar } }
      : { ...read.marker, showscale: false };
  return [...cellTraces(cells, range), { ...read, marker }].map((trace) => ({
    ...trace,
    ...tracePanel(place),
  }));
}

/** The axis of a heat map: a row for each pair, the first on top. */
function pairAxis(name: string, pairs: readonly UnitPair[]): Partial<Layout['yaxis']> {
  return {
    title: { text: `overlaps, ${name}` },
    tickvals: pairs.map((_, row) => row),
    ticktext: pairs.map(({ label }) => label),
    range: [pairs.length - 0.5, -0.5],
    showgrid: false,
  };
}

function subjectOf(course: Course, maps: readonly HeatMap[], simulate: FigureSubject['simulate']) {
  const names = Object.keys(course.theory.errors);
  return {
    title: '',
    simulate,
    curves: names.map((name) => ({ label: name, learner: name, dash: 'solid' as const })),
    figure: {
      x: 'time',
      y: 'testError',
      xLabel: 'time t = steps/N',
      xScale: 'linear' as const,
      xRange: [0, course.theory.time.at(-1) ?? 1] as [number, number],
      yLabel: 'test error ε',
      yScale: 'log' as const,
      lines: [],
      panels: maps.map(({ name }) => ({
        y: 'overlap',
        yLabel: `overlaps, ${name}`,
        yScale: 'linear' as const,
      })),
    },
  } satisfies FigureSubject;
}

/**
 * Test errors of all networks over time and under them, for theory and simulation, heat maps of the
 * shown network's overlaps on one scale of colours.
 */
export function courseFigure(
  course: Course,
  title: string,
  simulate: FigureSubject['simulate'],
): DrawnFigure {
  const maps = heatMaps(course);
  const pairs = pairRows(course);
  const subject = subjectOf(course, maps, simulate);
  const rows = [
    ...errorRows(course.theory, 'theory'),
    ...(course.simulation ? errorRows(course.simulation, 'simulation') : []),
  ];
  const curves = drawnCurves(subject, rows);
  const heights = [errorHeight, ...maps.map(() => Math.max(120, pairs.length * rowHeight))];
  const room = legendBelow(curves.map(({ label }) => label));
  const axes = curveAxes(subject.figure, curves, heights);
  maps.forEach(({ name }, i) => {
    const { yKey } = panelIds(i + 1);
    axes[yKey] = { ...axes[yKey], ...pairAxis(name, pairs) };
  });
  const [, top] = panelDomain(1, heights);
  const bar = { y: 0, yanchor: 'bottom' as const, len: top, lenmode: 'fraction' as const };
  const range = overlapRange(course);
  const crosses = unconvergedTrace(0, curves);
  return {
    data: [
      ...curves.map(theoryTrace),
      ...curves.filter(({ simulation }) => simulation.length > 0).map(simulationTrace),
      ...(crosses ? [crosses] : []),
      ...maps.flatMap((map, i) => heatTraces(map, i + 1, pairs, range, bar)),
      ...curves.map((curve) => curveEntry(curve, curve.label)),
      ...keyEntries(curves),
    ],
    layout: figureLayout(
      title,
      { ...room, height: room.height - dataHeight + panelsHeight(heights) },
      axes,
    ),
  };
}
