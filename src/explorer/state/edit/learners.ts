import { isCommittee } from '../../../problem/committee.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import type { StatedProblem } from '../../../problem/problem.ts';
import { heightLabels } from './axisLabels.ts';
import { coherent } from './coherent.ts';
import { plainCurve } from './plainCurve.ts';

/** A learner of a problem as it is stated. */
export type StatedLearner = StatedProblem['learners'][number];
/** One of them that is trained. */
export type Trained = Extract<StatedLearner, { kind: 'trained' }>;

/** The losses that a learner may have. */
export const losses = ['logistic', 'square', 'hinge', 'squared-hinge'] as const;

/** The learners of a problem with a sample; others have none that could be edited. */
export function learnersOf({ problem }: Pick<Experiment, 'problem'>): StatedLearner[] {
  return problem.protocol === 'batch' ? problem.learners : [];
}

/** A problem with other learners, where it has any. */
export function withLearners(experiment: Experiment, learners: StatedLearner[]): Experiment {
  const { problem } = experiment;
  if (problem.protocol !== 'batch') return experiment;
  return coherent({ ...experiment, problem: { ...problem, learners } });
}

function withTrained(
  experiment: Experiment,
  name: string,
  edit: (learner: Trained) => Trained,
): Experiment {
  const edited = learnersOf(experiment).map((learner) =>
    learner.kind === 'trained' && learner.name === name ? edit(learner) : learner,
  );
  return withLearners(experiment, edited);
}

/** A learner with another loss. */
export function withLoss(experiment: Experiment, name: string, loss: Trained['loss']): Experiment {
  return withTrained(experiment, name, (learner) => ({ ...learner, loss }));
}

/** Targets of another learner alone. */
export const plainTargets = { mixing: 1, temperature: 1, scale: 'none', hard: false } as const;

/** A learner with targets of an earlier one, or with labels only. */
export function withSource(
  experiment: Experiment,
  name: string,
  source: string | null,
): Experiment {
  return withTrained(experiment, name, ({ targets, ...learner }) =>
    source === null
      ? learner
      : { ...learner, targets: { ...plainTargets, ...targets, from: source } },
  );
}

/** A problem without a learner; who learnt from it learns from labels. */
export function withoutLearner(experiment: Experiment, name: string): Experiment {
  const rest = learnersOf(experiment).filter((learner) => learner.name !== name);
  const freed = rest.map((learner) => {
    if (!('targets' in learner) || learner.targets?.from !== name) return learner;
    const { targets: _, ...free } = learner;
    return free;
  });
  return withLearners(experiment, freed);
}

function freeName(names: readonly string[]): string {
  const free = ['student', 'student-2'].find((name) => !names.includes(name));
  if (free !== undefined) return free;
  let number = 3;
  while (names.includes(`student-${number}`)) number++;
  return `student-${number}`;
}

/** As a perceptron is trained. */
export const plainTraining = { method: 'minimise', tolerance: 1e-8, iterations: 20_000 } as const;

/**
 * A further learner, which learns from the last one as that one learns from the labels; it has a curve
 * of its own unless the figure is a map.
 */
export function withFurtherLearner(experiment: Experiment): Experiment {
  const learners = learnersOf(experiment);
  const name = freeName(learners.map((learner) => learner.name));
  const like = learners.findLast((learner) => learner.kind === 'trained');
  const from = learners.at(-1)?.name ?? '';
  const learner: Trained = {
    kind: 'trained',
    name,
    loss: like?.loss ?? 'logistic',
    l2: 0.01,
    capacity: 1,
    hidden: like?.hidden ?? 1,
    activation: like?.activation ?? 'linear',
    labelSmoothing: 0,
    targets: { ...plainTargets, from },
    training: like && isCommittee(like) ? like.training : plainTraining,
  };
  const longer = withLearners(experiment, [...learners, learner]);
  return experiment.figure.z === undefined ? withDrawn(longer, name) : longer;
}

/** Whether a learner has a curve. */
export function isDrawn({ curves }: Pick<Experiment, 'curves'>, name: string): boolean {
  return curves.some(({ learner }) => learner === name);
}

/** A label that no other curve has. */
function freeLabel({ curves }: Experiment, name: string): string {
  const isTaken = curves.some(({ label }) => label === name);
  return isTaken ? freeLabel({ curves } as Experiment, `${name}, again`) : name;
}

/**
 * Whether the reader may choose who is drawn: of curves any learners, of a map one, where it shows
 * what every learner has.
 */
export function mayBeDrawn({ figure: { z } }: Pick<Experiment, 'figure'>): boolean {
  return z === undefined || Object.hasOwn(heightLabels, z);
}

/** A map of another learner, under the lines that it had. */
function withMapped(experiment: Experiment, name: string): Experiment {
  const { curves, figure } = experiment;
  const { z = '', zRange: _, ...kept } = figure;
  const zLabel = `${heightLabels[z] ?? z} of ${name}`;
  const mapped = curves.map((curve) => ({ ...curve, label: name, learner: name }));
  return { ...experiment, curves: mapped, figure: { ...kept, z, zLabel } };
}

/** A learner with a curve of its own, or with the map. */
export function withDrawn(experiment: Experiment, name: string): Experiment {
  if (experiment.figure.z !== undefined) return withMapped(experiment, name);
  const curve = plainCurve(name, freeLabel(experiment, name));
  return { ...experiment, curves: [...experiment.curves, curve] };
}

/** A learner without curves, of which others have to be left. */
export function withoutDrawn(experiment: Experiment, name: string): Experiment {
  return coherent({
    ...experiment,
    curves: experiment.curves.filter(({ learner }) => learner !== name),
  });
}
