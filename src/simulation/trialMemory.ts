import { hasRealLabels } from '../problem/hasRealLabels.ts';
import type { Population } from '../problem/population.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import type { SettledQuestion } from '../problem/question.ts';
import type { DesignKind } from './design/designKind.ts';
import { copyDemands } from './crossFit/copyDemand.ts';
import type { CopyDemand } from './crossFit/copyDemand.ts';
import { distinctFits } from './fitQuestion.ts';
import { featuresMemory } from './gaussianFeatures/featuresMemory.ts';
import { matrixFreeMemory } from './matrixFreeMemory.ts';
import { onlineMemory } from './online/onlineMemory.ts';
import { sampleCount } from './sampleShape.ts';
import { equationsDemand } from './sharedEquations.ts';
import type { EquationsSample } from './sharedEquations.ts';
import { tableMemory } from './table/tableMemory.ts';
import { equationsDoubles } from './training/normalEquations.ts';
import { trialScratch } from './trialScratch.ts';
import type { Scratch } from './trialScratch.ts';

/**
 * Bytes of kernel memory that one trial needs along problems that share its sample, course or rows, up
 * to a few kilobytes: what to compare with the memory there is before any work starts. For a matrix-free
 * design, which serves one problem, it is a forecast.
 */
export function trialMemory(
  questions: readonly SettledQuestion[],
  { n, design }: { n: number; design: DesignKind },
): number {
  const online = questions.filter((question) => question.protocol === 'online');
  const ofTables = questions.filter((question) => question.protocol === 'table');
  const ofFeatures = questions.filter((question) => question.protocol === 'features');
  const problems = questions.filter((question) => question.protocol === 'batch');
  const needs = [
    ...online.map((problem) => onlineMemory(problem, n, design)),
    ...ofTables.map(tableMemory),
    ...ofFeatures.map((problem) => featuresMemory(problem, n)),
    ...(design === 'matrix-free' ? problems.map((problem) => matrixFreeMemory(problem, n)) : []),
    ...(design === 'dense' && problems.length > 0 ? [denseMemory(problems, n)] : []),
  ];
  return needs.reduce((most, need) => Math.max(most, need), 0);
}

/** The matrix, the signal, variances, the labels, and what the learners take. */
function denseMemory(problems: readonly Problem[], n: number): number {
  const rows = Math.max(...problems.map(({ alpha }) => sampleCount(alpha, n)));
  const learners = distinctFits(problems);
  const lengths = { rows, inputs: n, rowSize: n, size: (active: number) => active };
  const data = problems[0]?.data ?? [];
  const copies = copyDemands(problems);
  const equations = equationsScratch(learners, copies, { rows, columns: n, data });
  const populations = problems.map(({ population }) => population);
  const scratch = Math.max(
    ...populations.map((population) =>
      trialScratch(population, learners, lengths, copies, equations),
    ),
  );
  const labels = Math.max(...populations.map((population) => (hasRealLabels(population) ? 2 : 1)));
  const perInput = Math.max(...populations.map(vectorsOfInputs));
  return Float64Array.BYTES_PER_ELEMENT * (rows * (n + labels) + perInput * n + scratch);
}

/** Vectors over the inputs that a population has: signals and variances. */
function vectorsOfInputs(population: Population): number {
  if (population.kind === 'committee') return population.hidden;
  return population.kind === 'perceptron' && population.covariance !== undefined ? 2 : 1;
}

/**
 * Normal equations that are shared stay until the end; others are gone after their learner, and those
 * of copies, which may have the first samples or the last.
 */
function equationsScratch(
  learners: readonly Learner[],
  copies: readonly CopyDemand[],
  sample: EquationsSample,
): Scratch {
  const demands = [...equationsDemand(learners, sample).values()].map((demand) => {
    const { fits, rows, active } = demand;
    const { held, passing } = equationsDoubles(rows.count, active, demand);
    return fits > 1 ? { lasting: held, passing } : { lasting: 0, passing: held + passing };
  });
  const copied = copies.flatMap(({ learner }) =>
    [...equationsDemand([learner], sample).values()].map(({ rows, active, ...use }) => {
      const { held, passing } = equationsDoubles(rows.count, active, use);
      return { passing: held + passing };
    }),
  );
  return {
    lasting: demands.reduce((total, { lasting }) => total + lasting, 0),
    passing: [...demands, ...copied].reduce((most, { passing }) => Math.max(most, passing), 0),
  };
}
