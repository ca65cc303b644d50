import { curveColumns } from '../curveColumns.ts';
import type { Meaning, NamedMeaning } from './meaning.ts';
import { pureNumber } from './meaning.ts';
import { settingMeaning } from './settingMeaning.ts';

function text(meaning: string): Meaning {
  return { meaning, letter: '', unit: '' };
}

const ofObservable = 'in the unit of the observable';

/** The columns that every table has, beside those of its axes. */
const fixed: ReadonlyMap<string, Meaning> = new Map([
  ['curve', text('label of the curve in the figure')],
  ['kind', text('theory (N → ∞), or simulation')],
  ['learner', text('name of the learner or network, `earlier,later` for an overlap of two')],
  ['observable', text('name of the quantity of which the row tells')],
  [
    'mean',
    text(`its value, in simulations the mean over trials, ${ofObservable}; none if not converged`),
  ],
  ['stderr', text(`standard error of the mean over trials, ${ofObservable}; theory has none`)],
  ['trials', pureNumber('independent samples of the mean; theory has none')],
  ['converged', text('whether there is an answer that can be trusted')],
]);

/**
 * The meanings of the columns of curves.csv, in their order.
 *
 * @param axes paths of the axes, in the order of their columns.
 */
export function columnMeanings(axes: readonly string[]): NamedMeaning[] {
  return curveColumns(axes).map((name) => ({ name, ...(fixed.get(name) ?? settingMeaning(name)) }));
}
