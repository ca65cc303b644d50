import { sidesOf } from './rowLosses.ts';
import type { TaskPart, TrainingTask } from './trainingTask.ts';

/**
 * The slope of Σ_μ D(t u_μ) for t → ∞ along a direction of fields u. The data term has no minimiser
 * on a line along which it is < 0 (it falls for ever), nor a logistic one where it is 0; for hard
 * labels that means y u ≥ 0 on every sample, a separating direction (Albert & Anderson 1984). What
 * rises faster than linearly, a square, counts as if it had a positive slope.
 */
export function asymptoticSlope(task: TrainingTask, direction: (sample: number) => number): number {
  return task.parts.reduce((total, part) => total + partSlope(task, part, direction), 0);
}

function partSlope(
  task: TrainingTask,
  { rows: { first, count }, term }: TaskPart,
  direction: (sample: number) => number,
): number {
  const slopes = slopesOf(task, term);
  let total = 0;
  for (let i = first; i < first + count; i++) {
    const change = direction(i);
    const { up, down } = slopes(i);
    total += change > 0 ? up * change : -down * change;
  }
  return total;
}

/** How fast D rises far out on either side, for one sample. */
type SidesOfSample = (sample: number) => { up: number; down: number };

/** σ saturates at 1 or 0 and leaves a + c − τ or τ; a hinge adds a₋ or a₊. */
function slopesOf({ design, sample }: TrainingTask, term: TaskPart['term']): SidesOfSample {
  const view = (vector: number): Float64Array => design.kernels.view(vector, design.rows);
  const targets = view(sample.targets);
  if (term.loss === 'square') return () => ({ up: 1, down: 1 });
  if (term.loss === 'logistic') {
    const ceiling = term.plain + term.tempered;
    return (i) => ({ up: ceiling - (targets[i] as number), down: targets[i] as number });
  }
  const sides = sidesOf(sample);
  const [plus, minus] = [view(sides.plus), view(sides.minus)];
  return (i) => ({
    up: (minus[i] as number) + term.tempered - (targets[i] as number),
    down: (plus[i] as number) + (targets[i] as number),
  });
}
