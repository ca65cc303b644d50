import { largestError } from '../information/fields/informedLearners.ts';
import { pairInformation } from '../information/fields/pairInformation.ts';
import type { FieldDecomposition } from '../information/fields/softInformation.ts';
import type { Decomposition } from '../information/decomposition.ts';
import type { PartEstimate } from '../answer/averageInformation.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import type { Solution } from '../answer/solve.ts';
import { plainNumber, textTable, withError } from './textTable.ts';

const head = ['information', 'by', 'redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'];

/** What pairs of learners tell of the label, in bits; empty unless the problem asks. */
export function informationTable({ problem, learners, overlaps }: Solution): string {
  if (problem.protocol !== 'batch') return '';
  const pairs = Object.entries(pairInformation(problem, { learners, overlaps }));
  if (pairs.length === 0) return '';
  const rows = pairs.flatMap(([pair, { soft, hard }]) => [
    [pair, 'fields', ...knownCells(soft)],
    ...(hard === undefined ? [] : [[pair, 'answers', ...(hard.converged ? cells(hard) : [])]]),
  ]);
  return textTable([head, ...rows]);
}

/** What fresh samples say of that, as mean ± error; empty unless they were asked. */
export function sampledTable({ informationEmpirical }: SimulationAnswer): string {
  if (informationEmpirical === undefined) return '';
  const rows = Object.entries(informationEmpirical).map(([pair, { parts }]) => {
    const { redundant, uniqueTeacher, uniqueStudent, synergistic } = parts;
    const all = [redundant, uniqueTeacher, uniqueStudent, synergistic];
    return [pair, 'histogram', ...all.map((part) => withError(part.mean, errorOf(part)))];
  });
  return textTable([head, ...rows]);
}

/** Of several trials their spread, of one that of its resampled samples; and what bins may lose. */
function errorOf({ stderr, sampling, binning }: PartEstimate): number {
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
