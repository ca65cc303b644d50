import type { ObservableName } from '../observables/observables.ts';
import type { Question } from '../problem/question.ts';
import { provisionalOnline } from '../theory/provisional/provisionalOnline.ts';
import { theoryTracker } from '../theory/provisional/theoryTracker.ts';
import type { Optimum } from './optimum.ts';
import { provisionalSolution } from './provisionalSolution.ts';
import type { ProvisionalSolution } from './provisionalSolution.ts';
import { solver } from './solve.ts';
import type { Solution } from './solve.ts';

/**
 * Answers to one curve that is redrawn while somebody moves a slider. Both generators yield one
 * answer per question, in their order: whoever has a newer curve lets go of the older one, and what
 * was found on it stays known.
 */
export interface CurveTracker {
  /**
   * What theory says at once, of the observables that are wanted at least; what it does not find at
   * once it leaves out.
   */
  provisional: (
    questions: readonly Question[],
    wanted?: readonly ObservableName[],
  ) => Generator<ProvisionalSolution, void>;
  /** Its answers, found from the provisional ones. */
  full: (questions: readonly Question[]) => Generator<Solution, void>;
}

/**
 * Follows one curve through the changes of its problem: every point begins where it was in the last
 * curve. Settings that are `optimal` stay, in provisional answers, what the last full answer found.
 */
export function curveTracker(): CurveTracker {
  const theory = theoryTracker();
  let optima: (readonly Optimum[])[] = [];
  return {
    *provisional(questions, wanted = ['testError']) {
      const curve = theory.curve(questions.length);
      const courses = provisionalOnline(
        questions.filter((question) => question.protocol === 'online'),
      );
      for (const [place, question] of questions.entries()) {
        if (question.protocol === 'online') {
          yield courses.get(question) as ProvisionalSolution;
          continue;
        }
        const near = optima[Math.min(place, optima.length - 1)] ?? [];
        yield provisionalSolution(question, near, (settled) =>
          curve.provisional(settled, place, wanted),
        );
      }
    },
    *full(questions) {
      const curve = theory.curve(questions.length);
      const found: (readonly Optimum[])[] = [];
      let place = 0;
      const solve = solver(questions, (problem) => curve.full(problem, place));
      for (; place < questions.length; place++) {
        const solution = solve(questions[place] as Question);
        found[place] = solution.optima;
        optima = [...found, ...optima.slice(found.length)];
        yield solution;
      }
    },
  };
}
