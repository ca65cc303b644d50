import { observableNames } from '../observables/observables.ts';
import { inputErrorIn } from '../problem/inputError.ts';
import { optimisable } from '../problem/optimal.ts';
import { checkKnown } from './checkKnown.ts';
import { claimedCurves } from './claims/registry.ts';
import type { Experiment } from './experiment.ts';
import { observableOf, panelOf, panelsOf } from './panels.ts';

function checkObservables({ figure, problem }: Experiment, source: string): void {
  if (figure.z !== undefined) return checkKnown(source, 'figure.z', figure.z, observableNames);
  // Learners of a batch have no hidden units whose pairs a curve could name.
  const pairwise = problem.protocol === 'online' ? ['overlap'] : [];
  const valid = [...observableNames, ...pairwise, ...optimisable];
  for (const [i, { y }] of panelsOf(figure).entries()) {
    checkKnown(source, i === 0 ? 'figure.y' : `figure.panels.${i - 1}.y`, y, valid);
  }
}

function checkCurvePanels({ figure, curves }: Experiment, source: string): void {
  const panels = panelsOf(figure);
  for (const [i, curve] of curves.entries()) {
    if (panelOf(curve) < panels.length) continue;
    const range = panels.length === 1 ? 'only panel 0' : `the panels 0 to ${panels.length - 1}`;
    throw inputErrorIn(source, `curves.${i}.panel is ${panelOf(curve)}`, `the figure has ${range}`);
  }
  const empty = panels.findIndex((_, at) => curves.every((curve) => panelOf(curve) !== at));
  if (empty >= 0) throw inputErrorIn(source, `no curve is drawn in panel ${empty} of the figure`);
}

/** A pair of hidden units has an overlap and nothing else; a learner has all but that. */
function checkPairs({ figure, curves }: Experiment, source: string): void {
  for (const [i, curve] of curves.entries()) {
    const observable = observableOf(figure, curve);
    // No single name has a comma.
    const isPair = curve.learner.includes(',');
    if (isPair === (observable === 'overlap')) continue;
    const rule = isPair ? 'a pair has only an overlap' : 'an overlap is that of a pair of units';
    const shown = `and its panel shows ${observable}`;
    throw inputErrorIn(source, `curves.${i}.learner is "${curve.learner}" ${shown}`, rule);
  }
}

function checkCompared({ figure, curves, claims }: Experiment, source: string): void {
  for (const [i, claim] of claims.entries()) {
    const labels = claimedCurves(claim);
    const shown = curves
      .filter(({ label }) => labels.includes(label))
      .map((curve) => observableOf(figure, curve));
    const [first] = shown;
    const other = shown.find((observable) => observable !== first);
    if (first === undefined || other === undefined) continue;
    throw inputErrorIn(
      source,
      `claims.${i} compares ${first} with ${other}`,
      'its curves must be in panels that show the same observable',
    );
  }
}

/**
 * What the schema cannot see of the panels of a figure: that they show what there is, that every
 * curve has one and every panel a curve, and that claims compare equal observables.
 *
 * @throws InputError naming the first that does not fit.
 */
export function checkPanels(experiment: Experiment, source: string): void {
  checkObservables(experiment, source);
  checkCurvePanels(experiment, source);
  checkPairs(experiment, source);
  checkCompared(experiment, source);
}
