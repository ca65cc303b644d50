import { figureSpec } from '../../figure/figureSpec.ts';
import type { FigureSpec } from '../../figure/figureSpec.ts';
import { publishedRows } from '../../sweep/tidyRows.ts';
import type { View } from './explorerRequest.ts';
import { rowsOf } from './openQuestion.ts';
import type { OpenQuestion } from './openQuestion.ts';

/** How each view draws what is known of a question. */
const views: Record<View['name'], (question: OpenQuestion, view: View) => FigureSpec> = {
  figure: (question) =>
    figureSpec(question.experiment, [...rowsOf(question), ...publishedRows(question.experiment)]),
  course: (question) => figureSpec(question.experiment, rowsOf(question)),
  information: (question) => figureSpec(question.experiment, rowsOf(question)),
};

/** The figure of a question in one of the views. */
export function drawView(question: OpenQuestion, view: View): FigureSpec {
  return views[view.name](question, view);
}
