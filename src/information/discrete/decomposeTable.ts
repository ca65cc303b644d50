import type { Decomposition, Informations } from '../decomposition.ts';
import { broja } from './broja.ts';
import { iMin } from './iMin.ts';
import type { NoRedundancy, Redundancy } from './redundancy.ts';
import { informationsOf, sourcesOf } from './sources.ts';
import type { Sources } from './sources.ts';
import type { Table } from './table.ts';

/** The definitions of redundancy that there are. */
export const measures = ['broja', 'imin', 'mmi'] as const;

/**
 * Which redundancy: that of Bertschinger et al. (2014), of Williams & Beer (2010), or the least of
 * both informations (Barrett 2015), which none can exceed.
 */
export type Measure = (typeof measures)[number];

/** A decomposition of a table. */
export interface TableDecomposition extends Decomposition {
  measure: Measure;
  converged: true;
}

/** No decomposition, and why. */
export interface Undecomposed {
  measure: Measure;
  converged: false;
  reason: string;
  /** The gap that was reached, in bits; null where nothing was tried. */
  gap: number | null;
  unit: 'bit';
}

/** How hard to try. */
export interface DecomposeOptions {
  /** The most Newton steps that `broja` may take. */
  steps?: number;
}

function redundancyOf(
  measure: Measure,
  sources: Sources,
  { teacher, student }: Informations,
  { steps }: DecomposeOptions,
): Redundancy | NoRedundancy {
  switch (measure) {
    case 'broja':
      return broja(sources, steps);
    case 'imin':
      return iMin(sources);
    case 'mmi':
      return { redundant: Math.min(teacher, student), gap: 0 };
  }
}

/**
 * A redundancy moved, by no more than its gap and rounding, to where all four parts are at least
 * zero, as the true one is.
 */
function admissible(redundant: number, { teacher, student, joint }: Informations): number {
  const least = Math.max(0, teacher + student - joint);
  return Math.min(teacher, student, Math.max(least, redundant));
}

/**
 * The partial information decomposition of a table, in bits; see `decompose`, which also checks its
 * input.
 *
 * @returns `converged: false` and a reason where the gap that is promised was not reached
 */
export function decomposeTable(
  table: Table,
  measure: Measure = 'broja',
  options: DecomposeOptions = {},
): TableDecomposition | Undecomposed {
  const sources = sourcesOf(table);
  const informations = informationsOf(sources);
  const found = redundancyOf(measure, sources, informations, options);
  const { gap } = found;
  if ('reason' in found) {
    return { converged: false, reason: found.reason, gap, unit: 'bit', measure };
  }
  const redundant = admissible(found.redundant, informations);
  const { teacher, student, joint: both } = informations;
  return {
    redundant,
    uniqueTeacher: teacher - redundant,
    uniqueStudent: student - redundant,
    synergistic: Math.max(0, both - teacher - student + redundant),
    ...{ gap: found.gap, unit: 'bit', measure, converged: true },
  };
}
