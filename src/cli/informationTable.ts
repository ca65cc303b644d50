import { largestError } from '../information/fields/informedLearners.ts';
import { pairInformation } from '../information/fields/pairInformation.ts';
import type { FieldDecomposition } from '../information/fields/softInformation.ts';
import type { Decomposition } from '../information/decomposition.ts';
import { networkPairInformation } from '../information/hidden/networkPairInformation.ts';
import { partNames } from '../information/partNames.ts';
import type { PartEstimate } from '../answer/averageInformation.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import type { Solution } from '../answer/solve.ts';
import { plainNumber, textTable, withError } from './textTable.ts';

const head = ['information', 'by', ...partNames];

/**
 * What pairs of learners tell of the label, or pairs of networks of the truth's hidden fields, in bits;
 * empty unless the problem asks.
 */
export function informationTable(answer: Solution): string {
  const rows = pairRows(answer);
  return rows.length === 0 ? '' : textTable([head, ...rows]);
}

function pairRows({ problem, learners, overlaps }: Solution): string[][] {
  switch (problem.protocol) {
    case 'batch':
      return Object.entries(pairInformation(problem, { learners, overlaps })).flatMap(
        ([pair, { soft, hard }]) => [
          [pair, 'fields', ...knownCells(soft)],
          ...(hard === undefined
            ? []
            : [[pair, 'answers', ...(hard.converged ? cells(hard) : [])]]),
        ],
      );
    case 'online':
      return Object.entries(networkPairInformation(problem, overlaps)).map(([pair, found]) => [
        pair,
        'hidden fields',
        ...cells(found),
      ]);
    case 'table':
    case 'features':
      return [];
  }
}

/** What fresh samples say of that, as mean ± error; empty unless they were asked. */
export function sampledTable({ informationEmpirical }: SimulationAnswer): string {
  if (informationEmpirical === undefined) return '';
  const pairs = Object.entries(informationEmpirical);
  const rows = pairs.map(([pair, { parts, redundantAtLeast, by }]) => {
    const all = [...partNames.map((name) => parts[name]), redundantAtLeast ?? []].flat();
    return [pair, by, ...all.map((part) => withError(part.mean, errorOf(part)))];
  });
  const isBounded = pairs.some(([, { redundantAtLeast }]) => redundantAtLeast !== undefined);
  return textTable([isBounded ? [...head, 'redundantAtLeast'] : head, ...rows]);
}

/** Of several trials their spread, of one that of its resampled samples; and what bins may lose. */
function errorOf({ stderr, sampling, binning = 0 }: PartEstimate): number {
  const chance = stderr ?? sampling;
  return Math.sqrt(chance * chance + binning * binning);
}

/** A synergy that order parameters do not determine is left out. */
function knownCells(soft: FieldDecomposition): string[] {
  const all = cells(soft);
  return soft.synergyError > largestError ? all.slice(0, 3) : all;
}

/** Parts smaller than this are rounding, or within the gap. */
const places = 8;

function cells({ redundant, uniqueTeacher, uniqueStudent, synergistic }: Decomposition): string[] {
  return [redundant, uniqueTeacher, uniqueStudent, synergistic].map((part) =>
    plainNumber(Number(part.toFixed(places))),
  );
}
