import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { runPath } from '../../../src/simulation/runPath.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import type { LearnerTrial, TrialAnswer } from '../../../src/simulation/trialAnswer.ts';
import { distilledFrom, problemOf, trained, trialOptions } from '../problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

const options = trialOptions({ n: 80 });
const crossFitted = { ...distilledFrom('teacher'), crossFit: { folds: 4 } };

function learnerOf(answer: TrialAnswer | undefined, name: string): Converged {
  const learner = answer?.learners[name];
  if (!learner?.converged) throw new Error(learner?.reason ?? 'no such learner');
  return learner;
}

function path(problems: readonly Problem[]): TrialAnswer[] {
  return runPath(createKernels(), problems, options);
}

describe('copies of a source', () => {
  const student = (name: string, l2: number) => trained(name, { l2, targets: crossFitted });

  it('are trained for the first student who asks, and shown to all', () => {
    const alone = simulateTrial(problemOf([trained('teacher'), student('a', 0.1)]), options);
    const other = simulateTrial(problemOf([trained('teacher'), student('b', 0.3)]), options);
    const both = simulateTrial(
      problemOf([trained('teacher'), student('a', 0.1), student('b', 0.3)]),
      options,
    );
    expect(both.learners['a']).toEqual(alone.learners['a']);
    const [shared, own] = [both, other].map((answer) => learnerOf(answer, 'b'));
    expect(shared?.observables).toEqual(own?.observables);
    expect(shared?.products).toBeLessThan((own?.products ?? 0) / 2);
  });

  it('are shared along a path, whose answers are those of its points alone', () => {
    const ridges = [1, 0.1, 0.01];
    const problems = ridges.map((l2) => problemOf([trained('teacher'), student('student', l2)]));
    const along = path(problems);
    expect(along[0]).toEqual(simulateTrial(problems[0] as Problem, options));
    problems.forEach((problem, i) => {
      const [one, lone] = [along[i], simulateTrial(problem, options)].map((answer) =>
        learnerOf(answer, 'student'),
      ) as [Converged, Converged];
      for (const [name, value] of Object.entries(lone.observables)) {
        // A relative gradient of 1e-8 over a curvature of some 0.01.
        expect(one.observables[name as 'm']).toBeCloseTo(value, 5);
      }
    });
    expect(learnerOf(along[2], 'student').products).toBeLessThan(
      learnerOf(along[0], 'student').products / 2,
    );
  });

  it('are others where the source is another, or cut into other folds', () => {
    const problems = [
      problemOf([trained('teacher'), student('student', 0.1)]),
      problemOf([trained('teacher', { l2: 1 }), student('student', 0.1)]),
      problemOf([
        trained('teacher'),
        trained('student', { targets: { ...crossFitted, crossFit: { folds: 2 } } }),
      ]),
    ];
    const norms = path(problems).map((answer) => learnerOf(answer, 'student').observables.q);
    expect(new Set(norms.map((q) => q?.toFixed(4))).size).toBe(3);
  });

  it('leave the source as it is without them', () => {
    const alone = simulateTrial(problemOf([trained('teacher')]), options);
    const taught = simulateTrial(problemOf([trained('teacher'), student('a', 0.1)]), options);
    expect(taught.learners['teacher']).toEqual(alone.learners['teacher']);
  });
});
