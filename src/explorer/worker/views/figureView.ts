import { figureSpec } from '../../../figure/figureSpec.ts';
import { publishedRows } from '../../../sweep/tidyRows.ts';
import type { DrawnView, TheoryStage } from '../drawView.ts';
import type { View } from '../explorerRequest.ts';
import { rowsOf } from '../openQuestion.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { bayesBounds } from './bayesBound.ts';
import { transitionMarks } from './transitionMarks.ts';
import { uncoveredRemarks } from './uncoveredRemarks.ts';
import { withBounds } from './withBounds.ts';
import { withMarks } from './withMarks.ts';

/**
 * The experiment's figure, with lines at transitions and the Bayes bound. Those that take time are
 * added when theory is in full.
 */
export function figureView(question: OpenQuestion, _: View, theory: TheoryStage): DrawnView {
  const { experiment } = question;
  const { theoryGrid: xs } = experiment;
  const rows = [...rowsOf(question), ...publishedRows(experiment)];
  const figure = figureSpec(experiment, rows);
  const isWanted = theory === 'full';
  const bounds = bayesBounds(question, isWanted);
  const marks = transitionMarks(question, isWanted);
  return {
    figure: withMarks(withBounds(figure, experiment, bounds), experiment.figure, marks, xs),
    remarks: uncoveredRemarks(question),
  };
}
