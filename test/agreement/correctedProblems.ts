import * as fc from 'fast-check';
import { hasRealLabels } from '../../src/problem/hasRealLabels.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { givesLogits, sourceOf } from '../../src/problem/targetSource.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';

const corrections = fc.record({
  // What is constant at T = 1 is a mixing, which other problems have.
  kind: fc.constantFrom('bounded' as const, 'orthogonal' as const, 'constant' as const),
  strength: fc.double({ min: 0.05, max: 1, noNaN: true }),
  clip: fc.double({ min: 0.03, max: 0.2, noNaN: true }),
  scale: fc.constantFrom('logit' as const, 'probability' as const),
  temperature: fc.constantFrom(0.7, 1, 2),
  memory: fc.constantFrom(0, 0, 0.3),
});

type Corrected = typeof corrections extends fc.Arbitrary<infer T> ? T : never;

/**
 * Random problems of a teacher and a student with corrected targets, some of them from a teacher
 * that remembers labels, of one seed.
 */
export function correctedProblems(seed: number, count: number): Problem[] {
  const chains = arbitraryProblem(2).filter(isCorrectable);
  const problems = fc.tuple(chains, corrections).map(([problem, drawn]) => withIt(problem, drawn));
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(problems), { seed, numRuns: count });
}

/** Whether the last learner distils a trained one on samples with labels ±1. */
function isCorrectable({ population, data, learners }: Problem): boolean {
  const student = learners.at(-1);
  if (student?.kind !== 'trained' || hasRealLabels(population)) return false;
  const labelled = data.some(({ name, labels }) => labels && student.on.includes(name));
  return labelled && sourceOf(student, { learners })?.kind === 'trained' && student.l2 > 0;
}

function withIt(problem: Problem, { kind, strength, clip, scale, ...drawn }: Corrected): Problem {
  const learners = problem.learners.map((learner) => {
    if (learner.kind !== 'trained') return learner;
    if (learner.targets === undefined) return { ...learner, memory: drawn.memory };
    const onLogits = learner.loss === 'square' && givesLogits(sourceOf(learner, problem));
    const correction = {
      ...{ kind, clip, scale: onLogits ? scale : ('probability' as const) },
      ...(kind === 'orthogonal' ? {} : { strength }),
    };
    const mixing = Math.min(1, Math.max(0, learner.targets.mixing));
    const { temperature } = drawn;
    return {
      ...learner,
      targets: { ...learner.targets, mixing, temperature, hard: false, correction },
    };
  });
  return parseProblem({ ...problem, learners });
}
