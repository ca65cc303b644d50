import { figureSpec } from '../../../figure/figureSpec.ts';
import type { FigureSpec, FigureSubject } from '../../../figure/figureSpec.ts';
import type { FigureOptions } from '../../../sweep/figureOptions.ts';
import type { TidyRow } from '../../../sweep/tidyRow.ts';
import type { DrawnView } from '../drawView.ts';
import type { View } from '../explorerRequest.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { informedLearner } from './informedLearner.ts';
import type { InformedLearner } from './informedLearner.ts';
import { informationRows, layers, stackObservable } from './informationRows.ts';
import { settingRemarks, shownCurve } from './shownCurve.ts';
import { stackAreas } from './stackAreas.ts';

/** The line over the second layer. */
const teacherLine = 'I(Y;T), all that the teacher knows';

/** The figure's horizontal axis under another quantity. */
function optionsOf({ x, xLabel, xScale, xRange }: FigureOptions): FigureOptions {
  return {
    x,
    xLabel,
    xScale,
    ...(xRange && { xRange }),
    y: stackObservable,
    yLabel: 'information on the label, bit',
    yScale: 'linear',
    lines: [],
  };
}

function subjectOf(
  { experiment: { figure, simulate } }: OpenQuestion,
  { teacher, student }: InformedLearner,
): FigureSubject {
  const labels: readonly string[] = [...layers, teacherLine];
  return {
    title: `What ${student} and ${teacher} know`,
    figure: optionsOf(figure),
    curves: labels.map((label) => ({
      label,
      learner: student,
      dash: label === teacherLine ? ('dash' as const) : ('solid' as const),
    })),
    simulate,
  };
}

/** I(Y;T) as a curve of theory over the stack. */
function withTeacherLine(rows: readonly TidyRow[]): TidyRow[] {
  const own = rows.filter(({ curve, kind }) => curve === layers[1] && kind === 'theory');
  return [...rows, ...own.map((row) => ({ ...row, curve: teacherLine }))];
}

function drawn(question: OpenQuestion, pair: InformedLearner, rows: TidyRow[]): FigureSpec {
  const { figure, theoryGrid } = question.experiment;
  const spec = figureSpec(subjectOf(question, pair), withTeacherLine(rows));
  const { yaxis } = spec.layout;
  return {
    ...spec,
    data: [...stackAreas(rows, figure.x, theoryGrid), ...spec.data],
    layout: { ...spec.layout, yaxis: { ...yaxis, rangemode: 'tozero' } },
  };
}

/**
 * What a student and its teacher tell of the label, decomposed and stacked (2411.07483, definitions
 * 3.1 and 3.2): theory as areas, simulation as points on their upper edges. It follows from order
 * parameters, whether or not the problem asks for information.
 */
export function informationView(question: OpenQuestion, view: View): DrawnView {
  const [problem] = question.plan.theories[0]?.problems ?? [];
  if (problem === undefined) return { figure: null, remarks: [] };
  const pair = informedLearner(problem, view.learner);
  if ('text' in pair) return { figure: null, remarks: [pair] };
  const planned = shownCurve(question, pair.student);
  if (planned === undefined) return { figure: null, remarks: [] };
  const rows = informationRows(question, planned, pair.student);
  const { teacher, student } = pair;
  const shown = `What ${student} and ${teacher}, from which it learns, tell of the label.`;
  const remarks = [{ text: shown }, ...settingRemarks(planned)];
  return { figure: drawn(question, pair, rows), remarks };
}
