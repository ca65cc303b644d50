import type { PlannedCurve } from '../../../sweep/plan.ts';
import type { Remark } from '../remark.ts';
import type { OpenQuestion } from '../openQuestion.ts';

/** The curve whose problems a view of one learner shows: the learner's first, or the first. */
export function shownCurve({ plan }: OpenQuestion, learner: string): PlannedCurve | undefined {
  return plan.curves.find(({ curve }) => curve.learner === learner) ?? plan.curves[0];
}

/** What is set on a curve beside the problem. */
export function settingRemarks({ curve }: PlannedCurve): Remark[] {
  const settings = Object.entries({ ...curve.set, ...curve.axes });
  if (settings.length === 0) return [];
  const set = settings.map(([path, value]) => `${path} = ${value}`).join(', ');
  return [{ text: `The problem is that of the curve “${curve.label}”, with ${set}.` }];
}
