import type { FigureSpec } from '../../figure/figureSpec.ts';
import type { Course } from './course.ts';
import type { View } from './explorerRequest.ts';
import type { OpenQuestion } from './openQuestion.ts';
import type { Remark } from './remark.ts';
import { courseView } from './views/courseView.ts';
import { figureView } from './views/figureView.ts';
import { informationView } from './views/informationView.ts';
import { withoutCrosses } from './views/withoutCrosses.ts';

/** What a view shows. */
export interface DrawnView {
  /** Null where there is nothing to draw; a remark then says why. */
  figure: FigureSpec | null;
  remarks: Remark[];
  /** What can be played, where the view is of a course. */
  course?: Course;
}

/** How far theory is: drawn at once, or answered. */
export type TheoryStage = 'provisional' | 'full';

/** How each view draws what is known of a question. */
const views: Record<
  View['name'],
  (question: OpenQuestion, view: View, theory: TheoryStage) => DrawnView
> = {
  figure: figureView,
  course: courseView,
  information: informationView,
};

/** The figure of a question in one of the views, and what is to be said of it. */
export function drawView(question: OpenQuestion, view: View, theory: TheoryStage): DrawnView {
  const drawn = views[view.name](question, view, theory);
  const { figure } = drawn;
  if (theory === 'full' || figure === null) return drawn;
  return { ...drawn, figure: withoutCrosses(figure) };
}
