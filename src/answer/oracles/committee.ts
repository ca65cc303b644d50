import { committeeSchema } from '../../problem/population.ts';
import type { Committee } from '../../problem/population.ts';
import { committeeModel } from '../../theory/bayesOptimal/committee/committeeModel.ts';
import {
  perfectTransition,
  specialisationTransition,
  specialisedSpinodal,
} from '../../theory/bayesOptimal/committee/committeeTransitions.ts';
import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

const program = 'the state evolution of arXiv:1806.05451, solved by an independent program';

/** Read off where its iteration first keeps a difference of the units. */
const another = 'the same state evolution, iterated by another independent program';

/** The committee of two sign units whose sum is the label. */
function signPair(weights: Committee['weights']) {
  return { kind: 'committee' as const, hidden: 2, activation: 'sign' as const, weights };
}

const modelOf = (weights: Committee['weights']) =>
  committeeModel(committeeSchema.parse(signPair(weights)));

const transitions: readonly Oracle[] = (
  [
    ['spherical', '2.053', another],
    ['spherical', '2.05238', program],
    ['binary', '1.590', another],
    ['binary', '1.58932', program],
  ] as const
).map(([weights, reference, source]) => ({
  name: `two sign units, ${weights} weights: α at which they specialise`,
  source,
  reference,
  compute: () => specialisationTransition(modelOf(weights)),
}));

const perfection: readonly Oracle[] = [
  {
    name: 'two sign units, binary weights: α_IT of perfect knowledge',
    source: program,
    reference: '1.54609',
    compute: () => perfectTransition(modelOf('binary')) ?? NaN,
  },
  {
    name: 'two sign units, binary weights: spinodal, where message passing gets through',
    source: program,
    reference: '1.977',
    compute: () => specialisedSpinodal(modelOf('binary')) ?? NaN,
  },
];

/** α, q_d and q_d − q_a of spherical weights. */
const overlaps: readonly Oracle[] = (
  [
    [1, '.239949', '.000000'],
    [2.1, '.369531', '.021599'],
    [3, '.652916', '.491454'],
  ] as const
).flatMap(([alpha, own, difference]): Oracle[] => {
  const learners = [{ name: 'bayes', kind: 'bayes-optimal' as const }];
  const answer = solvedOnce({ population: signPair('spherical'), alpha, learners });
  const name = `Bayes-optimal learner of two sign units, α = ${alpha}`;
  return [
    {
      name: `${name}: q_d`,
      source: program,
      reference: own,
      compute: () => observableOf(answer(), 'bayes', 'q'),
    },
    {
      name: `${name}: specialisation q_d − q_a`,
      source: program,
      reference: difference,
      compute: () => observableOf(answer(), 'bayes', 'specialisation'),
    },
  ];
});

/** A committee of two sign units, learnt as well as can be. */
export const committeeOracles: readonly Oracle[] = [...transitions, ...perfection, ...overlaps];
