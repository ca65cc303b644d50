import { parseQuestion, readDocument } from '../../src/index.ts';
import { parseJoint } from '../../src/information/discrete/parseJoint.ts';
import { experimentSchema } from '../../src/sweep/experiment.ts';
import { parseExperiment } from '../../src/sweep/parseExperiment.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { resolveExperiment } from '../../src/sweep/resolveExperiment.ts';

type Mapping = Record<string, unknown>;

/** The last whole problem and the last whole experiment of a page: parts are tried within them. */
export interface Whole {
  problem?: Mapping;
  experiment?: Mapping;
}

function checkExperiment(stated: Mapping, place: string): void {
  const experiment = parseExperiment(stated, place);
  planTasks(resolveExperiment(experiment, () => [[1, 1]], place));
}

/**
 * An experiment without what may contradict a part of another: claims, the quick version, simulated
 * points, and curves that set what the part may make an axis.
 */
function around(experiment: Mapping): Mapping {
  const { title, problem, axes, curves, figure } = experiment;
  const plain = (curves as Mapping[]).filter((curve) => !('set' in curve));
  const simulate = 'simulate' in experiment ? { n: 20, trials: 3 } : undefined;
  return { title, problem, axes, figure, curves: plain, ...(simulate && { simulate }) };
}

function hasOnly(part: Mapping, keys: readonly string[]): boolean {
  return Object.keys(part).every((key) => keys.includes(key));
}

const experimentKeys = Object.keys(experimentSchema.shape);

/** Keys at the top of a problem that a part may state without the rest. */
const problemKeys = ['population', 'alpha', 'data', 'learners', 'information', 'diagnostics'];

/** A problem with a part of it replaced, or with the keys of its last learner. */
function problemWith(problem: Mapping, part: Mapping): Mapping {
  if (hasOnly(part, [...problemKeys, ...Object.keys(problem)])) return { ...problem, ...part };
  const key = 'networks' in problem ? 'networks' : 'learners';
  const learners = problem[key] as Mapping[];
  return { ...problem, [key]: [...learners.slice(0, -1), { ...learners.at(-1), ...part }] };
}

/**
 * Checks the YAML or JSON of a page: a whole problem, experiment or table of states, or a part of the
 * page's last whole one.
 *
 * @returns the page's whole ones after it.
 * @throws InputError about the first thing that is wrong with it; Error when it is a part of nothing.
 */
export function checkStatedData(text: string, whole: Whole, place: string): Whole {
  const stated = readDocument(text, place) as Mapping;
  if ('joint' in stated) {
    parseJoint(stated, place);
    return whole;
  }
  if ('problem' in stated && 'curves' in stated) {
    checkExperiment(stated, place);
    return { ...whole, experiment: stated };
  }
  if ('protocol' in stated || ('population' in stated && 'learners' in stated)) {
    parseQuestion(stated, place);
    return { ...whole, problem: stated };
  }
  checkPart(stated, whole, place);
  return whole;
}

function checkPart(part: Mapping, { problem, experiment }: Whole, place: string): void {
  if (experiment !== undefined && hasOnly(part, experimentKeys)) {
    checkExperiment({ ...around(experiment), ...part }, place);
    return;
  }
  if (problem === undefined) throw new Error(`${place}: a part, and the page has no whole problem`);
  parseQuestion(problemWith(problem, part), place);
}
