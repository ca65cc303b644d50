import { figureSpec } from '../../../figure/figureSpec.ts';
import type { DrawnView } from '../drawView.ts';
import { rowsOf } from '../openQuestion.ts';
import type { OpenQuestion } from '../openQuestion.ts';

/** See `drawView`. */
export function informationView(question: OpenQuestion): DrawnView {
  return { figure: figureSpec(question.experiment, rowsOf(question)), remarks: [] };
}
