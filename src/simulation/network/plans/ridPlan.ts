import { channelDistance } from '../channelDistance.ts';
import { ridTerm } from '../channelTerms.ts';
import type { Phase } from '../descend.ts';
import { drawFiltered, filteredNetwork } from '../filteredNetwork.ts';
import type { FilteredNetwork } from '../filteredNetwork.ts';
import {
  drawTeacherFilter,
  filteredTarget,
  filterObjective,
  teacherFilter,
  teacherFilterSize,
} from '../filterObjective.ts';
import type { CompareChannels } from '../filterObjective.ts';
import { applyLayer } from '../layer.ts';
import { allocateMatrix } from '../matrix.ts';
import { matchObjective } from '../matchObjective.ts';
import { allocatePass, forward } from '../network.ts';
import { allocateParameters } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';
import { spreadSize, startVariances, variancesOf } from '../variances.ts';
import type { Plan, PlanTask } from './plan.ts';

/** What redundant information distillation is told. */
export interface RidSettings {
  /** λ₂ and λ₁ of the second phase. */
  weight: number;
  labelWeight: number;
  /** What both filters turn features into. */
  channels: number;
  rounds: number;
  /** The share of a round's steps that its first phase has. */
  share: number;
}

/**
 * Redundant information distillation (2411.07483, §4 and algorithm 1): rounds of a phase of the
 * teacher's filter and its head, without a comparison in the first round, and one of the student, its
 * filter and the variances.
 */
export function ridPlan(task: PlanTask, settings: RidSettings): Plan {
  const { kernels, network, shown, batch, stream } = task;
  const { channels, weight, labelWeight } = settings;
  const student = filteredNetwork(network, channels);
  const parameters = allocateParameters(kernels, spreadSize(student));
  drawFiltered(kernels, parameters, student, stream);
  startVariances(kernels, parameters, student);
  const teacher = teacherFilter(shown, channels, network.head.outputs);
  const filters = allocateParameters(kernels, teacherFilterSize(teacher));
  drawTeacherFilter(kernels, filters, teacher, stream);

  const compare = compareWith(task, parameters, student);
  const first = filterObjective(kernels, filters, teacher, () => 0, batch);
  const later = filterObjective(kernels, filters, teacher, compare, batch);
  const target = filteredTarget(kernels, filters, teacher, batch);
  const matching = { target, term: ridTerm(weight), variances: 'learnt', labelWeight } as const;
  const match = matchObjective(kernels, parameters, student, matching, batch);
  const phases = roundSteps(task.steps, settings).flatMap(([filter, own], round): Phase[] => [
    { objective: round === 0 ? first : later, steps: filter },
    { objective: match, steps: own },
  ]);
  return { parameters, phases };
}

/** Draws the teacher's channels to those of the student: mean (f_s − f_t)²/v. */
function compareWith(
  { kernels, network, batch }: PlanTask,
  parameters: Parameters,
  student: FilteredNetwork,
): CompareChannels {
  const pass = allocatePass(kernels, network, batch);
  const target = allocateMatrix(kernels, batch, student.filter.outputs);
  return ({ inputs }, channels) => {
    forward(kernels, parameters, network, inputs, pass);
    applyLayer(kernels, parameters, student.filter, pass.features, target);
    const variances = variancesOf(kernels, parameters, student);
    const squares = channelDistance(kernels, { ...channels, target }, variances, 1);
    const total = squares.reduce((sum, square, channel) => {
      return sum + square / (variances[channel] as number);
    }, 0);
    return total / squares.length;
  };
}

/** Steps of both phases in every round; together they are all the steps there are. */
function roundSteps(
  steps: number,
  { rounds, share }: Pick<RidSettings, 'rounds' | 'share'>,
): [number, number][] {
  return Array.from({ length: rounds }, (_, round) => {
    const start = Math.floor((round * steps) / rounds);
    const own = Math.floor(((round + 1) * steps) / rounds) - start;
    const first = Math.round(share * own);
    return [first, own - first];
  });
}
