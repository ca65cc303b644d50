import type { SettledQuestion } from '../problem/question.ts';
import { checkDesign } from '../simulation/checkDesign.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Draw } from './draw.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { samplePaths } from './samplePaths.ts';

/** Where a simulated problem is answered: in every trial of this draw, at this place. */
export interface DrawPlace {
  draw: Draw;
  /** Which of the draw's problems it is. */
  place: number;
}

/** What is simulated at a point: a problem with N inputs, and in how many trials. */
export interface SimulatedQuestion {
  n: number;
  count: number;
  problem: SettledQuestion;
}

/** What one trial is drawn for. */
type SharedDraw = Pick<Draw, 'n' | 'count' | 'problems'>;

/**
 * Where questions are answered, by each question's canonical text: one draw per sample, however many
 * of the problems ask for that sample. A sample that is not stored is drawn for each problem anew:
 * revealing it once for all of them would take more time and memory.
 *
 * @throws InputError when a problem needs another design, or more inputs.
 */
export function drawsFor(
  experiment: ResolvedExperiment,
  questions: readonly SimulatedQuestion[],
): Map<string, DrawPlace> {
  const { simulate, seed } = experiment;
  if (simulate === null) return new Map();
  const { design, blas } = simulate;
  for (const { n, problem } of questions) checkDesign(problem, { n, design });
  const shared = sharedDraws(questions).flatMap(({ problems, ...size }) =>
    design === 'matrix-free'
      ? problems.map((one) => ({ ...size, problems: [one] }))
      : { ...size, problems },
  );
  const entries = shared.flatMap((own, number) => {
    const draw: Draw = { number, ...own, seed, design, blas, testSamples: 0 };
    return draw.problems.map((problem, place): [string, DrawPlace] => [
      canonicalJson({ n: draw.n, count: draw.count, problem }),
      { draw, place },
    ]);
  });
  return new Map(entries);
}

/** Questions that share their size and what a trial draws, in the order of their first mention. */
function sharedDraws(questions: readonly SimulatedQuestion[]): SharedDraw[] {
  const sizes = new Map(questions.map(({ n, count }) => [canonicalJson([n, count]), { n, count }]));
  return [...sizes.values()].flatMap(({ n, count }) => {
    const alike = questions.filter((question) => question.n === n && question.count === count);
    return samplePaths(alike.map(({ problem }) => problem)).map((problems) => ({
      n,
      count,
      problems,
    }));
  });
}
