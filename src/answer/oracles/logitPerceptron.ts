import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

/** κ = p/n and γ, the deviation of the logit. */
const kappa = 0.2;
const gamma = Math.sqrt(5);

const answer = solvedOnce({
  population: { kind: 'perceptron', output: 'logit', beta: gamma },
  alpha: 1 / kappa,
  learners: [{ name: 'mle', loss: 'logistic', l2: 0 }],
});

/** α⋆: how many times too long the weights are along the true ones. */
function inflation(): number {
  return observableOf(answer(), 'mle', 'm') / gamma;
}

/** σ⋆: deviation of the weights' other part, the inputs of variance 1/n that the paper has. */
function spread(): number {
  const m = observableOf(answer(), 'mle', 'm');
  return Math.sqrt((observableOf(answer(), 'mle', 'q') - m * m) / kappa);
}

/** Maximum likelihood where the logistic model is true. */
export const logitPerceptronOracles: readonly Oracle[] = [
  {
    name: 'maximum likelihood on logit labels, κ = 0.2, γ² = 5: bias α⋆',
    source: 'Sur & Candès 2019, arXiv:1803.06964, §2',
    reference: '1.4994',
    compute: inflation,
  },
  {
    name: 'maximum likelihood on logit labels, κ = 0.2, γ² = 5: spread σ⋆',
    source: 'Sur & Candès 2019, arXiv:1803.06964, §2',
    reference: '4.7436',
    compute: spread,
  },
];
