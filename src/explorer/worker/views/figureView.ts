import { figureSpec } from '../../../figure/figureSpec.ts';
import { publishedRows } from '../../../sweep/tidyRows.ts';
import type { DrawnView, TheoryStage } from '../drawView.ts';
import type { View } from '../explorerRequest.ts';
import { rowsOf } from '../openQuestion.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { bayesBounds } from './bayesBound.ts';
import { boundTrace } from './boundTrace.ts';
import { transitionMarks } from './transitionMarks.ts';
import { withMarks } from './withMarks.ts';

/**
 * The experiment's figure, with lines at transitions and the Bayes bound. Those that take time are
 * added when theory is in full.
 */
export function figureView(question: OpenQuestion, _: View, theory: TheoryStage): DrawnView {
  const { experiment } = question;
  const rows = [...rowsOf(question), ...publishedRows(experiment)];
  const figure = figureSpec(experiment, rows);
  const isWanted = theory === 'full';
  const data = [...bayesBounds(question, isWanted).map(boundTrace), ...figure.data];
  const marks = transitionMarks(question, isWanted);
  return {
    figure: withMarks({ ...figure, data }, experiment.figure, marks, experiment.theoryGrid),
    remarks: [],
  };
}
