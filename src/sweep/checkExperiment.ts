import { overlapKey } from '../observables/observables.ts';
import { unitNames } from '../problem/online/units.ts';
import { namesIn } from '../problem/question.ts';
import { inputErrorIn } from '../problem/inputError.ts';
import { alongPaths } from './alongPaths.ts';
import { checkGrids } from './checkGrids.ts';
import { checkKnown } from './checkKnown.ts';
import { checkMap } from './checkMap.ts';
import { checkPanels } from './checkPanels.ts';
import { checkRefinement } from './checkRefinement.ts';
import { claimedCurves } from './claims/registry.ts';
import type { Experiment } from './experiment.ts';

/** The learners or networks of a problem, and the pairs of units that have overlaps in time. */
function drawable(problem: Experiment['problem']): string[] {
  if (problem.protocol !== 'online') return namesIn(problem);
  const units = problem.networks.flatMap(unitNames);
  const pairs = units.flatMap((later, v) =>
    units.slice(0, v + 1).map((earlier) => overlapKey(earlier, later)),
  );
  return [...namesIn(problem), ...pairs];
}

function checkCurves(experiment: Experiment, source: string): void {
  const learners = drawable(experiment.problem);
  const labels = new Set<string>();
  for (const [index, { label, learner, set, along }] of experiment.curves.entries()) {
    checkKnown(source, `curves.${index}.learner`, learner, learners);
    if (labels.has(label)) throw inputErrorIn(source, `two curves have the label "${label}"`);
    labels.add(label);
    const isAxis = (path: string) => Object.hasOwn(experiment.axes, path);
    const paths = alongPaths(along);
    const axis = paths.find(isAxis);
    if (axis !== undefined) {
      throw inputErrorIn(source, `curves.${index}.along is "${axis}", an axis of the experiment`);
    }
    const path = Object.keys(set).find((key) => paths.includes(key) || isAxis(key));
    if (path === undefined) continue;
    const whose = paths.includes(path) ? 'what the curve goes along' : 'an axis of the experiment';
    throw inputErrorIn(source, `curves.${index}.set.${path} is ${whose}`);
  }
}

/**
 * What the schema cannot see: that curves, claims, axes and the figure speak of what there is.
 *
 * @throws InputError naming the first that does not.
 */
export function checkExperiment(experiment: Experiment, source: string): void {
  const { axes, figure, simulate, quick, claims, curves } = experiment;
  checkKnown(source, 'figure.x', figure.x, Object.keys(axes));
  if (figure.z !== undefined) checkMap(experiment, source);
  checkGrids(experiment, source);
  checkRefinement(experiment, source);
  const simulated = { ...simulate?.axes, ...quick.simulate.axes };
  for (const path of Object.keys(simulated)) {
    checkKnown(source, 'a path in simulate.axes', path, [figure.x]);
  }
  for (const path of Object.keys(quick.axes)) {
    checkKnown(source, 'a path in quick.axes', path, Object.keys(axes));
  }
  if (simulate === undefined && Object.keys(quick.simulate).length > 0) {
    throw inputErrorIn(source, 'quick.simulate is given', 'it needs a simulate block to change');
  }
  checkCurves(experiment, source);
  const labels = [...curves, ...figure.lines].map(({ label }) => label);
  for (const label of claims.flatMap(claimedCurves)) {
    checkKnown(source, 'the curve of a claim', label, labels);
  }
  checkPanels(experiment, source);
}
