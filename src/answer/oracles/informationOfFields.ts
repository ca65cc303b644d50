import { fieldInformation } from '../../information/fields/fieldInformation.ts';
import type { FieldInformation } from '../../information/fields/fieldInformation.ts';
import type { Mixture, Perceptron } from '../../problem/population.ts';
import type { Oracle } from './oracle.ts';
import { partOracles } from './partOracles.ts';

const signs: Perceptron = {
  kind: 'perceptron',
  output: 'sign',
  noise: 0,
  flips: 0,
  weights: 'spherical',
};

const balanced: Mixture = { kind: 'mixture', rho: 0.5, delta: 1, flips: 0 };

/** What a learner shares with itself is all that it knows. */
function alone(population: Mixture | Perceptron, m: number): FieldInformation {
  const learner = { m, q: 1, bias: 0 };
  return fieldInformation(population, learner, learner, 1);
}

/** R, and the bits of a field and of its sign. */
const correlations: readonly Oracle[] = (
  [
    [0.1, '.004607', '.002935'],
    [0.5, '.125195', '.081704'],
    [0.9, '.550019', '.406497'],
  ] as const
).flatMap(([R, soft, hard]): Oracle[] => [
  {
    name: `field of correlation ${R} with the truth's: I(sign; field)`,
    source: '1 − ∫Dt h₂(Φ(Rt/√(1−R²))), by independent quadrature',
    reference: soft,
    compute: () => alone(signs, R).soft.redundant,
  },
  {
    name: `field of correlation ${R} with the truth's: I(sign; its sign)`,
    source: '1 − h₂(arccos(R)/π)',
    reference: hard,
    compute: () => {
      const found = alone(signs, R).hard;
      return found?.converged === true ? found.redundant : Number.NaN;
    },
  },
]);

/** d, and the bits of a field N(±d, 1) about the cloud. */
const clouds: readonly Oracle[] = (
  [
    [0.5, '.16075'],
    [1, '.48594'],
    [2, '.91282'],
  ] as const
).map(([d, reference]) => ({
  name: `balanced clouds at distance ±${d}: I(cloud; field)`,
  source: '1 − E log₂(1 + e^{−2d²−2dz}), by independent quadrature',
  reference,
  compute: () => alone({ ...balanced, delta: 1 / (d * d) }, 1).soft.redundant,
}));

const together = partOracles(
  {
    name: 'fields of correlations .9 and .6 with the truth’s, .6 with each other',
    source: 'Red = min, joint R² = (R̃² + R² − 2R̃Rr)/(1−r²), by independent quadrature',
    parts: ['.1884', '.3617', '.0000', '.0066'],
  },
  () => fieldInformation(signs, { m: 0.9, q: 1, bias: 0 }, { m: 0.6, q: 1, bias: 0 }, 0.6).soft,
);

/** What fields tell of labels, from order parameters, in bits. */
export const informationOfFieldsOracles: readonly Oracle[] = [
  ...correlations,
  ...clouds,
  ...together,
];
