import { recommendation } from '../answer/recommendation.ts';
import type { ComparisonRow } from '../answer/compare.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import type { Solution } from '../answer/solve.ts';
import { observableNames } from '../observables/observables.ts';
import type { Question } from '../problem/question.ts';
import { informationTable, sampledTable } from './informationTable.ts';
import { optimaTable } from './optimaTable.ts';
import { plainNumber, textTable, withError } from './textTable.ts';
import { unitOverlapTable } from './unitOverlapTable.ts';

/** A learner's answer on either road, as far as it matters whether there is one. */
type MaybeAnswer = { converged: true } | { converged: false; reason: string };

/** One sentence for each reason why learners have no answer. */
export function reasons(learners: Readonly<Record<string, MaybeAnswer>>): string[] {
  const whose = new Map<string, string[]>();
  for (const [name, learner] of Object.entries(learners)) {
    if (learner.converged) continue;
    whose.set(learner.reason, [...(whose.get(learner.reason) ?? []), name]);
  }
  return [...whose].map(([reason, names]) => `${names.join(', ')}: no answer: ${reason}`);
}

/** What both roads answer, as far as tables differ between protocols. */
interface Answered {
  problem: Question;
  learners: Readonly<Record<string, MaybeAnswer>>;
  trajectory?: { time: readonly number[] };
}

/** Those whose numbers are printed; a truth of networks has none. */
function columns({ problem, learners }: Answered): string[] {
  const names = Object.keys(learners);
  return problem.protocol === 'online' ? names.slice(1) : names;
}

function overlapTable(problem: Question, overlaps: Readonly<Record<string, string>>): string {
  if (problem.protocol === 'online') return unitOverlapTable(problem, overlaps);
  const pairs = Object.entries(overlaps);
  return pairs.length > 0 ? textTable([['overlap', ''], ...pairs]) : '';
}

/** Where to find the course that a table has no room for. */
function course({ trajectory }: Answered): string[] {
  if (trajectory === undefined) return [];
  const { time } = trajectory;
  return [`at the end of its time; --json has the course, ${time.length} times of it`];
}

/** Observables down, learners across, then the overlaps and remarks on what is not exact. */
function answerTable(
  answer: Answered,
  cell: (learner: string, observable: string) => string,
  overlaps: Readonly<Record<string, string>>,
  remarks: readonly string[],
): string {
  const learners = columns(answer);
  const rows = [...observableNames, 'testErrorEmpirical', 'products']
    .map((observable) => [observable, ...learners.map((name) => cell(name, observable))])
    .filter(([, ...cells]) => cells.some((text) => text !== ''));
  const table = rows.length > 0 ? textTable([['', ...learners], ...rows]) : '';
  const pairs = overlapTable(answer.problem, overlaps);
  const sentences = [...course(answer), ...remarks].map((text) => `${text}\n`);
  return [table, pairs, ...sentences].filter(Boolean).join('\n');
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

/** One sentence for each learner whose training calls for a remark. */
function notes({ learners }: SimulationAnswer): string[] {
  return Object.entries(learners).flatMap(([name, learner]) =>
    learner.converged && learner.note !== undefined ? [`${name}: ${learner.note}`] : [],
  );
}

function mapTexts<In>(
  values: Readonly<Record<string, In>>,
  text: (value: In) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]));
}

/** The answer of theory for people. */
export function theoryTable(answer: Solution): string {
  const table = answerTable(
    answer,
    (name, observable) => {
      const learner = answer.learners[name];
      const values: Record<string, number> = learner?.converged === true ? learner.observables : {};
      return plainNumber(values[observable]);
    },
    mapTexts(answer.overlaps, plainNumber),
    [...sampled(answer), ...reasons(answer.learners)],
  );
  const information = informationTable(answer);
  return optimaTable(answer.optima) + table + (information && `\n${information}`);
}

/** One sentence for each student whose teacher was diagnosed. */
function recommendations({ learners }: SimulationAnswer): string[] {
  return Object.entries(learners).flatMap(([name, learner]) => {
    const found = learner.converged ? recommendation(learner.observables) : undefined;
    return found === undefined ? [] : [`${name}: ${found.cure}, as ${found.reasons.join('; ')}`];
  });
}

/** The answer of simulation for people: every number as mean ± error. */
export function simulationTable(answer: SimulationAnswer): string {
  const table = answerTable(
    answer,
    (name, observable) => {
      const learner = answer.learners[name];
      if (learner?.converged !== true) return '';
      const { observables, testErrorEmpirical, products } = learner;
      const counted = {
        ...(answer.problem.protocol === 'batch' && { products }),
        ...(testErrorEmpirical && { testErrorEmpirical }),
      };
      const estimates = { ...observables, ...counted };
      const found = Object.entries(estimates).find(([key]) => key === observable)?.[1];
      return found === undefined ? '' : withError(found.mean, found.stderr);
    },
    mapTexts(answer.overlaps, ({ mean, stderr }) => withError(mean, stderr)),
    [...recommendations(answer), ...notes(answer), ...reasons(answer.learners)],
  );
  const sampled = sampledTable(answer);
  return table + (sampled && `\n${sampled}`);
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
