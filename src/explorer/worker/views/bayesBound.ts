import type { Problem } from '../../../problem/problem.ts';
import { canonicalJson } from '../../../sweep/canonicalJson.ts';
import { observableOf, panelOf } from '../../../sweep/panels.ts';
import type { PlannedCurve } from '../../../sweep/plan.ts';
import { provisionalProblem } from '../../../sweep/settledProblem.ts';
import { solveTheory } from '../../../theory/solveTheory.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { remembered } from './remembered.ts';

/** The least test error that anyone can have, along a figure's x. */
export interface BayesBound {
  label: string;
  panel: number;
  /** Whether it is with all inputs. */
  isWhole: boolean;
  x: number[];
  y: (number | null)[];
}

/** A bound before it is computed: who has which inputs at which problem. */
interface Asked {
  curve: string;
  panel: number;
  points: { x: number; problem: Problem; capacity: number }[];
  /** What each point depends on, as text. */
  keys: string[];
}

/** Points of a bound: it is smooth. */
const points = 33;

/** More bounds than these say less than one. */
const mostBounds = 3;

const known = remembered<number | null>();

/** Whether its fixed point is found within a few milliseconds; that of logit labels takes 40. */
function isQuick({ population }: Problem): boolean {
  return (
    population.kind === 'mixture' ||
    (population.kind === 'perceptron' && population.output !== 'logit')
  );
}

/** What the bound depends on: no learner but its share of the inputs. */
function boundOf({ population, alpha, data }: Problem, capacity: number): Problem {
  return {
    protocol: 'batch',
    population,
    alpha,
    data,
    learners: [{ kind: 'bayes-optimal', name: 'bound', capacity }],
  };
}

/** The test error of the Bayes-optimal learner; null without a converged answer. */
function boundError(problem: Problem): number | null {
  const answer = solveTheory(problem).learners['bound'];
  return answer?.converged === true ? (answer.observables.testError ?? null) : null;
}

/** Every so many of a list, and its last. */
function thinned<Value>(values: readonly Value[]): Value[] {
  const step = Math.max(1, Math.ceil(values.length / points));
  return values.filter((_, i) => i % step === 0 || i === values.length - 1);
}

/** A bound at points, each with the text of what it depends on. */
function askedAt(place: Pick<Asked, 'curve' | 'panel'>, own: Asked['points']): Asked {
  const keys = own.map(({ problem, capacity }) => canonicalJson(boundOf(problem, capacity)));
  return { ...place, points: own, keys };
}

/** The bounds of a curve: with all inputs, and with as many as its learner may use. */
function boundsOf({ experiment }: OpenQuestion, { curve, theory }: PlannedCurve): Asked[] {
  if (observableOf(experiment.figure, curve) !== 'testError') return [];
  const all = thinned([...theory.problems.entries()]).flatMap(([i, stated]): Asked['points'] => {
    const problem = provisionalProblem(stated);
    const x = experiment.theoryGrid[i];
    if (problem.protocol !== 'batch' || x === undefined || !isQuick(problem)) return [];
    const learner = problem.learners.find(({ name }) => name === curve.learner);
    const capacity = learner !== undefined && 'capacity' in learner ? learner.capacity : 1;
    return [{ x, problem, capacity }];
  });
  const place = { curve: curve.label, panel: panelOf(curve) };
  const whole = askedAt(
    place,
    all.map((point) => ({ ...point, capacity: 1 })),
  );
  const isLess = all.some(({ capacity }) => capacity < 1);
  return [whole, ...(isLess ? [askedAt(place, all)] : [])];
}

/** `η = 0.5`, or that it changes along the axis; nothing where all inputs are used. */
function inputsOf({ points: own }: Asked): string {
  const capacities = [...new Set(own.map(({ capacity }) => capacity))];
  if (capacities.length > 1) return ' with its inputs';
  return capacities[0] === 1 ? '' : `, η = ${capacities.join()}`;
}

/** Whether somebody in the figure is Bayes-optimal already. */
function isDrawn({ plan }: OpenQuestion): boolean {
  return plan.curves.some(({ curve, theory: { problems } }) => {
    const [stated] = problems;
    if (stated?.protocol !== 'batch') return false;
    const learner = stated.learners.find(({ name }) => name === curve.learner);
    return learner?.kind === 'bayes-optimal';
  });
}

/**
 * The Bayes bound of a figure of test errors: what the Bayes-optimal learner has (2012.00194, §3, for
 * the mixture; 1708.03395 for the perceptron), with all inputs and with those that the drawn learners
 * may use. None where the figure has it already, where it takes long, and where there would be many.
 *
 * @param isWanted whether numbers that are not known yet are computed; without them a bound is left
 *   out as a whole.
 */
export function bayesBounds(question: OpenQuestion, isWanted: boolean): BayesBound[] {
  if (question.experiment.figure.z !== undefined || isDrawn(question)) return [];
  const all = question.plan.curves.flatMap((planned) => boundsOf(question, planned));
  const asked = [
    ...new Map(all.map((bound) => [`${bound.panel} ${bound.keys.join()}`, bound])).values(),
  ].filter((bound) => bound.points.length > 0);
  if (asked.length > mostBounds) return [];
  return asked.flatMap((bound): BayesBound[] => {
    const values = bound.points.map(({ problem, capacity }, i) =>
      known(bound.keys[i] as string, () => boundError(boundOf(problem, capacity)), isWanted),
    );
    if (values.includes(undefined)) return [];
    const alike = asked.filter((other) => other !== bound && inputsOf(other) === inputsOf(bound));
    const label = `Bayes bound${inputsOf(bound)}${alike.length > 0 ? `: ${bound.curve}` : ''}`;
    const y = values.map((value) => value ?? null);
    const isWhole = inputsOf(bound) === '';
    return [{ label, panel: bound.panel, isWhole, x: bound.points.map(({ x }) => x), y }];
  });
}
