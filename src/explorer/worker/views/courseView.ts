import { figureConfig } from '../../../figure/figureSpec.ts';
import type { DrawnView, TheoryStage } from '../drawView.ts';
import type { View } from '../explorerRequest.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { courseFigure } from './courseFigure.ts';
import { courseRoads } from './courseRoads.ts';
import { courseUnits, pairRows } from './courseUnits.ts';
import { settingRemarks, shownCurve } from './shownCurve.ts';

function nothing(text: string): DrawnView {
  return { figure: null, remarks: [{ text, preset: 'committee-distillation' }] };
}

/**
 * The course of networks that learn online: their test errors and the overlaps of one of them with
 * the truth and among its units, over time.
 */
export function courseView(question: OpenQuestion, view: View, stage: TheoryStage): DrawnView {
  const planned = shownCurve(question, view.learner ?? '');
  const problem = planned?.theory.problems.at(-1);
  if (planned === undefined || problem?.protocol !== 'online') {
    return nothing('A course of learning over time is that of networks that learn online.');
  }
  const shown = courseUnits(problem, view.learner);
  const networks = problem.networks.slice(1).map(({ name }) => name);
  const keys = pairRows(shown).map(({ key }) => key);
  const { theory, simulation } = courseRoads(question, planned, { networks, keys });
  if (theory === null) {
    if (stage === 'provisional') {
      const text = 'The equations of the overlaps are being solved.';
      return { figure: null, remarks: [{ text }] };
    }
    return nothing(
      'No course is recorded: time has to be on the axis, or the problem has to have records.',
    );
  }
  const course = { ...shown, theory, simulation };
  const { title, simulate } = question.experiment;
  return {
    figure: { ...courseFigure(course, title, simulate), config: figureConfig },
    remarks: settingRemarks(planned),
    course,
  };
}
