import { inputErrorIn } from '../../problem/inputError.ts';
import { readDocument } from '../../problem/readDocument.ts';
import { adjustedExperiment } from '../../sweep/adjustedExperiment.ts';
import { axisGrid } from '../../sweep/axisGrid.ts';
import type { Adjustment } from '../../sweep/adjustedExperiment.ts';
import type { Experiment } from '../../sweep/experiment.ts';
import { readOverride } from '../../sweep/override.ts';
import { parseExperiment } from '../../sweep/parseExperiment.ts';
import type { ExplorerState } from './explorerState.ts';
import { presetText } from './presets.ts';

/** Files that were read, since a slider asks anew whenever it moves. */
const read = new Map<string, Experiment>();

/** An experiment of the package, which nobody changes in place. @throws InputError */
function presetExperiment(name: string): Experiment {
  const known = read.get(name);
  if (known !== undefined) return known;
  const experiment = parseExperiment(readDocument(presetText(name), name), name);
  read.set(name, experiment);
  return experiment;
}

/** The experiment of a state before anything is changed in it. @throws InputError */
export function statedExperiment({ experiment }: Pick<ExplorerState, 'experiment'>): Experiment {
  return typeof experiment === 'string'
    ? presetExperiment(experiment)
    : parseExperiment(experiment, 'the experiment');
}

/** A page has no tables of data. @throws InputError about an experiment that needs one. */
function refuseTables({ problem, title }: Experiment): void {
  if (problem.protocol !== 'table') return;
  const where = `"${title}" needs a table of data, which a page does not have`;
  throw inputErrorIn('the experiment', where, 'run it on the command line: quenched run');
}

/** Reads all ranges. @throws InputError about the first that is none. */
function checkRanges({ axes, simulate }: Experiment): void {
  for (const [path, axis] of Object.entries(axes)) axisGrid(axis, `axes.${path}`);
  for (const [path, axis] of Object.entries(simulate?.axes ?? {})) {
    axisGrid(axis, `simulate.axes.${path}`);
  }
}

/** What a state changes in its experiment, as `quenched run` would. */
function adjustmentOf({ size, set, n, trials, design, seed }: ExplorerState): Adjustment {
  return {
    ...(size === 'quick' && { quick: true as const }),
    set: set.map(readOverride),
    ...(n !== undefined && { n }),
    ...(trials !== undefined && trials > 0 && { trials }),
    ...(design !== undefined && { design }),
    ...(seed !== undefined && { seed }),
  };
}

/**
 * The experiment that a state asks for. Without trials it has theory only; claims, points and trials
 * that would be added as results come in are left to the command line.
 *
 * @throws InputError about the first thing that is wrong with it.
 */
export function askedExperiment(state: ExplorerState): Experiment {
  const adjusted = adjustedExperiment(statedExperiment(state), adjustmentOf(state));
  refuseTables(adjusted);
  checkRanges(adjusted);
  const asked: Experiment = { ...adjusted, claims: [], quick: { axes: {}, simulate: {} } };
  delete asked.refine;
  delete asked.budget;
  if (state.trials === 0) delete asked.simulate;
  return asked;
}
