import type { Vector } from '../design/design.ts';
import { passMessages } from '../messagePassing/passMessages.ts';
import type { MessageOptions } from '../messagePassing/passMessages.ts';
import { proximalPull } from '../messagePassing/proximalPull.ts';
import type { Pull } from '../messagePassing/proximalPull.ts';
import type { SampleTargets } from './derivatives.ts';
import { runawayBias } from './noMinimiser.ts';
import type { TaskPart, Trained, TrainingTask, Untrained } from './trainingTask.ts';

/**
 * Trains by approximate message passing (`passMessages`), whose point of rest is the minimiser:
 * g = −D'(h) at the proximal field h and w = r/(λ + V̂) are ∇ = 0 taken apart.
 *
 * @param inputVariance Δ, the variance of an input.
 */
export function messagePassing(
  task: TrainingTask,
  options: MessageOptions,
  inputVariance: number,
): Trained | Untrained {
  const proof = runawayBias(task);
  if (proof !== undefined) return { converged: false, reason: proof };
  const { design, active, l2, bias, sample } = task;
  const { raw } = design.kernels;
  const size = design.size(active);
  const outcome = passMessages(
    {
      design,
      active,
      inputVariance,
      bias,
      // As if the data had curvature 1: any start leads to the same minimum.
      response: (inputVariance * active) / (design.columns * (l2 + 1)),
      fields: sample.fields,
      pull: (free, response, pulls) =>
        task.parts.reduce((sum, part) => sum + pullPart(task, part, free, response, pulls), 0),
      estimate: (drive, precision, weights) => {
        raw.copy(drive, weights, size);
        raw.scale(1 / (l2 + precision), weights, size);
        return active / (l2 + precision);
      },
    },
    options,
  );
  if (!outcome.converged) return { converged: false, reason: withHint(task, outcome.reason) };
  const { weights, bias: found, products } = outcome;
  return { converged: true, weights, bias: found, products };
}

/** Without a ridge the likeliest reason is that there is nothing to find. */
function withHint({ loss, l2 }: TrainingTask, reason: string): string {
  if (loss === 'square' || l2 > 0) return reason;
  return `${reason}; l2 is 0, and where the sample is separable there is no minimiser`;
}

/** The pulls of one part of the sample; guesses for h come from the last ones. */
function pullPart(
  { design: { kernels, rows }, sample }: TrainingTask,
  { rows: { first, count }, term }: TaskPart,
  free: Vector,
  response: number,
  pulls: Vector,
): number {
  const omega = kernels.view(free, rows);
  const g = kernels.view(pulls, rows);
  const taus = kernels.view(sample.targets, rows);
  const plus = sample.hinges && kernels.view(sample.hinges.plus, rows);
  const minus = sample.hinges && kernels.view(sample.hinges.minus, rows);
  const targets: SampleTargets = { tau: 0, plus: 0, minus: 0 };
  const out: Pull = { pull: 0, slope: 0 };
  let slope = 0;
  for (let i = first; i < first + count; i++) {
    targets.tau = taus[i] as number;
    if (plus !== null) targets.plus = plus[i] as number;
    if (minus !== null) targets.minus = minus[i] as number;
    const field = omega[i] as number;
    proximalPull(term, targets, field, response, field + response * (g[i] as number), out);
    g[i] = out.pull;
    slope += out.slope;
  }
  return slope;
}
