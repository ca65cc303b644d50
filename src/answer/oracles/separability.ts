import type { Mixture, Perceptron } from '../../problem/population.ts';
import { gardnerCapacity } from '../../theory/separability/gardnerCapacity.ts';
import { marginCapacity } from '../../theory/separability/marginCapacity.ts';
import type { Oracle } from './oracle.ts';

function mixture(rho: number): Mixture {
  return { kind: 'mixture', rho, delta: 1, flips: 0 };
}

function logit(beta: number): Perceptron {
  const weights = 'spherical';
  return { kind: 'perceptron', output: 'logit', noise: 0, beta, flips: 0, weights };
}

/** The threshold of the mixture, of learners that use a share of the inputs. */
function mixtureOracle(rho: number, capacity: number, reference: string): Oracle {
  const question = { population: mixture(rho), capacity, bias: true, margin: 0 };
  return {
    name: `separability α*, ρ = ${rho}, Δ = 1, η = ${capacity}`,
    source: 'Mignacco et al. (arXiv:2006.06560), eq. 21, solved by an independent program',
    reference,
    compute: () => marginCapacity(question),
  };
}

/** p/n beyond which logistic regression has no estimate, at signal strength γ. */
function candesSurOracle(gamma: number, reference: string): Oracle {
  // No signal is the limit of a weak one; β² = 1e−18 is lost in rounding.
  const population = logit(Math.max(gamma, 1e-9));
  return {
    name: `existence of the estimate κ*, γ = ${gamma}`,
    source: 'Candès & Sur (2020), Ann. Statist. 48, 27, theorem 2.1 without intercept',
    reference,
    compute: () => 1 / marginCapacity({ population, capacity: 1, bias: false, margin: 0 }),
  };
}

function gardnerOracle(margin: number, reference: string): Oracle {
  return {
    name: `capacity α_c, κ = ${margin}`,
    source: 'Gardner (1988), J. Phys. A 21, 257, eq. 22',
    reference,
    compute: () => gardnerCapacity(margin),
  };
}

/** How many samples can be separated, with and without a signal. */
export const separabilityOracles: readonly Oracle[] = [
  mixtureOracle(0.2, 1, '4.849'),
  mixtureOracle(0.5, 1, '3.700'),
  mixtureOracle(0.2, 0.5, '1.804'),
  candesSurOracle(0, '.5'),
  candesSurOracle(1, '.438939'),
  candesSurOracle(2, '.344930'),
  candesSurOracle(3, '.272522'),
  gardnerOracle(0, '2'),
  gardnerOracle(0.5, '.961205'),
  gardnerOracle(1, '.519572'),
];
