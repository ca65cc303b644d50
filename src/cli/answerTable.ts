import type { ComparisonRow } from '../answer/compare.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import type { Solution } from '../answer/solve.ts';
import { observableNames } from '../observables/observables.ts';
import { optimaTable } from './optimaTable.ts';
import { plainNumber, textTable, withError } from './textTable.ts';

/** A learner's answer on either road, as far as it matters whether there is one. */
type MaybeAnswer = { converged: true } | { converged: false; reason: string };

/** One sentence for each learner that has no answer. */
export function reasons(learners: Readonly<Record<string, MaybeAnswer>>): string[] {
  return Object.entries(learners).flatMap(([name, learner]) =>
    learner.converged ? [] : [`${name}: no answer: ${learner.reason}`],
  );
}

/** Observables down, learners across, then the overlaps and remarks on what is not exact. */
function answerTable(
  learners: readonly string[],
  cell: (learner: string, observable: string) => string,
  overlaps: readonly string[][],
  remarks: readonly string[],
): string {
  const rows = [...observableNames, 'testErrorEmpirical', 'products']
    .map((observable) => [observable, ...learners.map((name) => cell(name, observable))])
    .filter(([, ...cells]) => cells.some((text) => text !== ''));
  const table = rows.length > 0 ? textTable([['', ...learners], ...rows]) : '';
  const pairs = overlaps.length > 0 ? textTable([['overlap', ''], ...overlaps]) : '';
  return [table, pairs, ...remarks.map((text) => `${text}\n`)].filter(Boolean).join('\n');
}

/** One sentence for each learner whose numbers come from sampled points, and are as exact as these. */
function sampled({ learners }: Solution): string[] {
  return Object.entries(learners).flatMap(([name, learner]) =>
    learner.converged && learner.quadrature === 'sampled'
      ? [
          `${name}: averages over sampled points; numbers are good to ${learner.quadratureError.toExponential(0)}`,
        ]
      : [],
  );
}

/** The answer of theory for people. */
export function theoryTable(answer: Solution): string {
  const table = answerTable(
    Object.keys(answer.learners),
    (name, observable) => {
      const learner = answer.learners[name];
      const values: Record<string, number> = learner?.converged === true ? learner.observables : {};
      return plainNumber(values[observable]);
    },
    Object.entries(answer.overlaps).map(([pair, value]) => [pair, plainNumber(value)]),
    [...sampled(answer), ...reasons(answer.learners)],
  );
  return optimaTable(answer.optima) + table;
}

/** The answer of simulation for people: every number as mean ± error. */
export function simulationTable(answer: SimulationAnswer): string {
  return answerTable(
    Object.keys(answer.learners),
    (name, observable) => {
      const learner = answer.learners[name];
      if (learner?.converged !== true) return '';
      const { observables, testErrorEmpirical, products } = learner;
      const counted = { products, ...(testErrorEmpirical && { testErrorEmpirical }) };
      const estimates = { ...observables, ...counted };
      const found = Object.entries(estimates).find(([key]) => key === observable)?.[1];
      return found === undefined ? '' : withError(found.mean, found.stderr);
    },
    Object.entries(answer.overlaps).map(([pair, { mean, stderr }]) => [
      pair,
      withError(mean, stderr),
    ]),
    reasons(answer.learners),
  );
}

/** Theory beside simulation for people. */
export function comparisonTable(
  rows: readonly ComparisonRow[],
  missing: readonly string[],
): string {
  const lines = rows.map(({ learner, observable, theory, mean, stderr, z }) => [
    learner,
    observable,
    plainNumber(theory),
    mean === null ? '' : withError(mean, stderr),
    z === null ? '' : z.toFixed(2),
  ]);
  const table = textTable([['learner', 'observable', 'theory', 'simulation', 'z'], ...lines]);
  return [table, ...missing.map((text) => `\n${text}\n`)].join('');
}
