import { parseStatedProblem } from '../../problem/parseStatedProblem.ts';
import type { ProblemInput } from '../../problem/problem.ts';
import { optimise } from '../optimise.ts';
import type { Optimum } from '../optimum.ts';
import type { Oracle } from './oracle.ts';

/** The only optimal setting of a problem, NaN throughout where theory does not find it. */
function optimumOf(problem: ProblemInput): () => Pick<Optimum, 'value' | 'testError'> {
  let found: Pick<Optimum, 'value' | 'testError'> | undefined;
  return () =>
    (found ??= optimise(parseStatedProblem(problem)).optima[0] ?? { value: NaN, testError: NaN });
}

function alone(loss: 'logistic' | 'square'): ProblemInput['learners'] {
  return [{ name: 'learner', loss, l2: 'optimal' }];
}

const mixture = { kind: 'mixture', rho: 0.2, delta: 1 } as const;

/** α, the best λ and its test error: one logistic learner on the mixture with ρ = .2, Δ = 1. */
const logistic: readonly Oracle[] = (
  [
    [1, '0.104', '0.17632'],
    [3, '0.220', '0.15019'],
  ] as const
).flatMap(([alpha, ridge, error]) => {
  const optimum = optimumOf({ population: mixture, alpha, learners: alone('logistic') });
  const name = `best ridge of a logistic learner on the mixture, α = ${alpha}`;
  const source = 'state evolution of Mignacco et al. 2020, arXiv:2006.06560, minimised over λ';
  return [
    { name: `${name}: λ`, source, reference: ridge, compute: () => optimum().value },
    { name: `${name}: test error`, source, reference: error, compute: () => optimum().testError },
  ];
});

const noise = 0.25;

/** The best λ of ridge regression: as large as the noise, at every α. */
const ridge: readonly Oracle[] = [0.5, 1, 2, 4].map((alpha) => {
  const population = { kind: 'perceptron', output: 'linear', noise } as const;
  const optimum = optimumOf({ population, alpha, learners: alone('square') });
  return {
    name: `best ridge of a regression with noise ${noise}, α = ${alpha}: λ`,
    source: 'Dobriban & Wager 2018, arXiv:1507.03003: noise over signal',
    reference: String(noise),
    compute: () => optimum().value,
  };
});

/** Signal and noise 1, n/p = 2, ridge 0.2 per sample for both: the mixing of a second stage. */
const mixing: Oracle = {
  name: 'best mixing of a ridge regression distilled into itself, n/p = 2',
  source: 'Dang, Patil & Rinaldo 2026, arXiv:2602.17565',
  reference: '.9536',
  compute: () =>
    optimumOf({
      population: { kind: 'perceptron', output: 'linear', noise: 1 },
      alpha: 2,
      learners: [
        { name: 'first', loss: 'square', l2: 0.4 },
        {
          name: 'second',
          loss: 'square',
          l2: 0.4,
          targets: { from: 'first', mixing: 'optimal' },
        },
      ],
    })().value,
};

/** What theory finds to be optimal, beside the known minima. */
export const bestSettingsOracles: readonly Oracle[] = [...logistic, ...ridge, mixing];
