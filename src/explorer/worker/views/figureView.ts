import { figureSpec } from '../../../figure/figureSpec.ts';
import { publishedRows } from '../../../sweep/tidyRows.ts';
import type { DrawnView } from '../drawView.ts';
import { rowsOf } from '../openQuestion.ts';
import type { OpenQuestion } from '../openQuestion.ts';

/** The experiment's figure. */
export function figureView(question: OpenQuestion): DrawnView {
  const { experiment } = question;
  const rows = [...rowsOf(question), ...publishedRows(experiment)];
  return { figure: figureSpec(experiment, rows), remarks: [] };
}
