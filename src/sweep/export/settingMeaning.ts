import type { Meaning } from './meaning.ts';
import { pureNumber } from './meaning.ts';

/**
 * The settings that are usual axes, by their path without the names of learners, networks and parts.
 * Letters are those of Saglietti & Zdeborová (arXiv:2012.00194) where it has the quantity.
 */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    alpha: pureNumber('samples per input dimension, M/N', 'α'),
    'population.rho': pureNumber('share of the label +1', 'ρ'),
    'population.delta': pureNumber('variance of the clouds of the mixture', 'Δ'),
    'population.beta': pureNumber('steepness of a logit label, P(y = 1) = σ(βu)', 'β'),
    'population.noise': pureNumber('variance of the noise on the pre-label', 'σ²'),
    'population.flips': pureNumber('probability that a label is the wrong one'),
    'population.hidden': pureNumber('hidden units of the truth', 'K'),
    'learners.l2': pureNumber('ridge (λ/2)‖w‖² against the sum of the losses', 'λ'),
    'learners.capacity': pureNumber('share of the inputs that the learner may use', 'η'),
    'learners.labelSmoothing': pureNumber('labels y become y(1−ε) + (1−y)ε', 'ε'),
    'learners.memory': pureNumber('share of its labels that the learner remembers', 'c'),
    'learners.hidden': pureNumber('hidden units of the learner', 'K'),
    'learners.trees': pureNumber('trees of the forest'),
    'learners.depth': pureNumber('depth of the trees of the forest'),
    'learners.nuisance': pureNumber('weight of the nuisance’s classes in the training', 'ν'),
    'learners.features.count': pureNumber('random features per input dimension', 'p/N'),
    'learners.targets.mixing': pureNumber('weight of the target against the label', 'χ'),
    'learners.targets.temperature': pureNumber('temperature of both outputs in the loss', 'T'),
    'learners.targets.weight': pureNumber('what multiplies the term of the features', 'λ'),
    'learners.targets.correction.strength': pureNumber('strength of the loss correction', 'γ'),
    'learners.targets.crossFit.folds': pureNumber('folds of the cross-fitting', 'F'),
    'learners.training.time': pureNumber(
      'when the gradient flow stops: ε times the steps of size ε',
      't',
    ),
    'networks.hidden': pureNumber('hidden units of the network', 'K'),
    'networks.rate': pureNumber('learning rate of the first layer', 'η'),
    'networks.outputRate': pureNumber('learning rate of the second layer', 'η'),
    'networks.decay': pureNumber('weight decay', 'γ'),
    'networks.noise': pureNumber('variance of the noise on the network’s output', 'σ²'),
    'networks.targets.mixing': pureNumber('weight of the target against the label', 'χ'),
    'information.noise': pureNumber('variance of the noise with which hidden fields are seen'),
    'data.share': pureNumber('share of the samples that the part has'),
    time: { meaning: 'when learning ends, one unit being N steps', letter: 't', unit: 'N steps' },
    'student.angle': {
      meaning:
        'angle of the student towards the nuisance: at 0 it sees the first feature, at 90 the second',
      letter: 'a',
      unit: 'degree',
    },
    'student.noise': pureNumber('variance of the noise on the student’s feature', 'ν'),
    samples: pureNumber('samples that a trial trains on', 'M'),
  }),
);

/** `learners.student.targets.mixing` without the name: `learners.targets.mixing`. */
function withoutName(path: string): string {
  return path.replace(/^(learners|networks|data)\.[^.]+\.(?=.)/, '$1.');
}

/** What the values of an axis are: of any setting that the table does not have, that it is one. */
export function settingMeaning(path: string): Meaning {
  const known = meanings.get(path) ?? meanings.get(withoutName(path));
  return known ?? pureNumber(`value of ${path} in the problem`);
}
