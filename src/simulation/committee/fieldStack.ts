import { stacked } from '../../observables/committee/fieldStack.ts';
import type { FieldStack, StackedUnit } from '../../observables/committee/fieldStack.ts';
import type { Vector } from '../design/design.ts';
import { fieldProduct } from '../design/inputSpace.ts';
import type { WeightedState } from '../fittedLearner.ts';
import type { Trial } from '../trial.ts';
import { unitVectors } from './hiddenUnits.ts';
import type { HiddenUnits } from './hiddenUnits.ts';

/** What the fields of one hidden unit follow from. */
interface WeightedUnit extends StackedUnit {
  weights: Vector;
  size: number;
  /** The variance of the part of its field that no other unit has. */
  rest: number;
}

/** A perceptron is a committee of one. */
const perceptron: HiddenUnits = { hidden: 1, activation: 'linear' };

/** The joint law of the fields of the truth, a learner and its source. */
export function fieldStack(
  trial: Trial,
  own: WeightedState,
  source: WeightedState | undefined,
): FieldStack {
  const { kernels, sample } = trial;
  const { space } = sample;
  const units = [
    ...truthUnits(trial),
    ...learnerUnits(trial, own, stacked.own),
    ...(source === undefined ? [] : learnerUnits(trial, source, stacked.source)),
  ];
  const overlaps = units.map((one) =>
    units.map((other) => {
      const size = Math.min(one.size, other.size);
      const product = fieldProduct(kernels, space, one.weights, other.weights, size);
      return product / space.inputs + (one === other ? one.rest : 0);
    }),
  );
  return { units, overlaps, biases: [0, own.bias, source?.bias ?? 0] };
}

/** Inputs without coordinates are a part of the truth's fields that no learner has. */
function truthUnits({ problem: { population }, sample: { space } }: Trial): WeightedUnit[] {
  const activation = population.kind === 'committee' ? population.activation : 'linear';
  return space.signals.map((weights) => ({
    at: stacked.truth,
    network: { activation },
    weights,
    size: space.size,
    rest: space.unseen / space.inputs,
  }));
}

/** The units of a learner; of random features, the field has a part that is not linear in inputs. */
function learnerUnits(
  { kernels, sample: { space } }: Trial,
  { weights, size, units = perceptron, parameters, featured }: WeightedState,
  at: number,
): WeightedUnit[] {
  const linear = () => fieldProduct(kernels, space, weights, weights, size) / space.inputs;
  const rest = featured === undefined || parameters === undefined ? 0 : parameters.q - linear();
  return unitVectors(weights, units, size).map((vector) => ({
    at,
    network: units,
    weights: vector,
    size,
    rest,
  }));
}
