import { isCommittee } from '../../problem/committee.ts';
import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import { whyFixed } from './whyFixed.ts';
import type { Setting } from './setting.ts';
import { settingKind } from './settingKinds.ts';

type Question = Experiment['problem'];

/** Something at a path of a problem. */
interface Leaf {
  path: string;
  owner: string | null;
  value: unknown;
}

function nameOf(element: unknown, index: number): string {
  const isNamed = typeof element === 'object' && element !== null && 'name' in element;
  return isNamed && typeof element.name === 'string' ? element.name : String(index);
}

/** The numbers, words and switches of plain data, list elements by their names. */
function leavesOf(value: unknown, path: string, owner: string | null): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, i) => {
      const name = nameOf(element, i);
      return leavesOf(element, `${path}.${name}`, owner ?? name);
    });
  }
  if (typeof value !== 'object' || value === null) return [{ path, owner, value }];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, path === '' ? key : `${path}.${key}`, owner),
  );
}

/** What a file may leave out and yet has a value. */
function unstated(problem: Question): Leaf[] {
  if (problem.protocol !== 'batch') return [];
  const { population } = problem;
  const hasSlope = population.kind === 'perceptron' && population.output === 'logit';
  if (!hasSlope || population.beta !== undefined) return [];
  return [{ path: 'population.beta', owner: null, value: 1 }];
}

/** Settings that are zero where nobody thinks of them: there they have no slider. */
const rare = /(population\.flips|labelSmoothing|networks\..*\.noise)$/;

/** Whether a setting does something: noise of logits, for one, does not. */
function matters(problem: Question, { path, owner, value }: Leaf): boolean {
  if (problem.protocol !== 'batch') return !(rare.test(path) && value === 0);
  const { population, learners } = problem;
  const isLogit = population.kind === 'perceptron' && population.output === 'logit';
  if (path === 'population.noise' && isLogit) return false;
  if (path === 'population.flips' && hasRealLabels(population)) return false;
  const learner = learners.find(({ name }) => name === owner);
  if (learner?.kind === 'trained' && path.endsWith('.hidden')) return isCommittee(learner);
  if (learner?.kind === 'trained' && path.endsWith('.temperature'))
    return learner.loss !== 'square';
  if (learner?.kind === 'trained' && path.endsWith('.labelSmoothing')) {
    return value !== 0 || (learner.loss === 'logistic' && learner.targets === undefined);
  }
  return true;
}

/** The letter of a ridge: λ̃ for those whose outputs others learn from. */
function letterOf(problem: Question, { path, owner }: Leaf, letter: string): string {
  if (problem.protocol !== 'batch' || !path.endsWith('.l2')) return letter;
  const isSource = problem.learners.some(
    (learner) => 'targets' in learner && learner.targets?.from === owner,
  );
  return isSource ? 'λ̃' : letter;
}

/** The settings that sliders move: all but those that stand on an axis. */
export function settingsOf(experiment: Experiment): Setting[] {
  const { problem, axes } = experiment;
  if (problem.protocol === 'table') return [];
  const leaves = [...leavesOf(problem, '', null), ...unstated(problem)];
  return leaves.flatMap((leaf) => {
    const { path, owner, value } = leaf;
    const kind = settingKind(path);
    const isNumber = typeof value === 'number' || value === 'optimal';
    const isShown = !Object.hasOwn(axes, path) && matters(problem, leaf);
    if (kind === undefined || !isNumber || !isShown) return [];
    const letter = letterOf(problem, leaf, kind.letter);
    return [{ ...kind, letter, path, owner, value, blocked: whyFixed(experiment, path) }];
  });
}
