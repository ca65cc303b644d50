// %% [markdown]
// # A first tour
//
// When a small network learns from the outputs of a large one, what does it inherit? This notebook
// asks one question of that kind in the two ways that *quenched* knows: by **simulation**, which
// draws samples and trains on them, and by **theory**, which solves for what happens when the
// number of inputs $N$ grows without bound. Everything else, curves and figures, is repetition.

// %%
import { compare, figure, parseProblem, simulate, solve, sweep } from '../src/index.ts';
import { agreement } from './display/agreement.ts';
import { plot } from './display/plot.ts';
import { table } from './display/table.ts';
import { verdict } from './display/verdict.ts';

// %% [markdown]
// ## A problem is plain data
//
// Two Gaussian clouds sit at $\pm v/\sqrt N$, a share $\rho$ of the points in the first one; a
// sample has $M = \alpha N$ points. The *teacher* is a logistic regression on their labels
// $y_\mu = \pm 1$, with ridge $\tilde\lambda$. The *student* sees a share $\eta$ of the inputs and
// is trained on what its teacher answers instead of the labels (Saglietti & Zdeborová 2020,
// [arXiv:2012.00194](https://arxiv.org/abs/2012.00194)):
//
// $$ \tilde w = \arg\min_w \sum_{\mu=1}^M \ell\big(y_\mu h_\mu\big) + \frac{\tilde\lambda}{2} \|w\|^2,
//    \qquad h_\mu = \frac{w \cdot x_\mu}{\sqrt N} + b. $$

// %%
const problem = parseProblem({
  population: { kind: 'mixture', rho: 0.2, delta: 1 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    {
      name: 'student',
      loss: 'logistic',
      l2: 1e-5,
      capacity: 0.5,
      targets: { from: 'teacher', mixing: 1, temperature: 1 },
    },
  ],
});

// %% [markdown]
// ## Theory
//
// For $N \to \infty$ a learner is known by a few numbers: its overlap with the axis of the clouds
// $m = w \cdot v / N$, its squared norm $q = \|w\|^2/N$, and its bias $b$. Everything else follows,
// first of all the test error
//
// $$ \varepsilon = \rho\, H\!\Big(\frac{m+b}{\sqrt{\Delta q}}\Big)
//    + (1-\rho)\, H\!\Big(\frac{m-b}{\sqrt{\Delta q}}\Big),
//    \qquad H(x) = \int_x^\infty \frac{e^{-t^2/2}}{\sqrt{2\pi}}\, dt. $$

// %%
const theory = solve(problem);
const answers = Object.entries(theory.learners).map(([learner, answer]) => {
  if (!answer.converged) throw new Error(`${learner}: ${answer.reason}`);
  const { m, q, bias, testError } = answer.observables;
  return { learner, m, q, bias, testError };
});
table(answers);

// %% [markdown]
// ## Simulation
//
// The same problem at $N = 1000$: ten samples, both learners trained on each, every number a mean
// with its standard error. `compare` sets the two answers side by side, $z$ in standard errors;
// theory saw nothing of the samples, and no number is fitted.

// %%
const simulation = simulate(problem, { n: 1000, trials: 10, seed: 'first tour', design: 'dense' });
const wanted = ['m', 'q', 'bias', 'testError', 'trainLoss', 'overlap'];
agreement(compare(theory, simulation).filter(({ observable }) => wanted.includes(observable)));

// %% [markdown]
// They are within four standard errors of each other in everything, though one of them has
// infinitely many inputs. The student, with half of the inputs and hardly any ridge of its own, is
// worse than its teacher; is it better than without one? That takes a third learner, and more than
// one $\alpha$.
//
// ## A sweep and its figure
//
// An experiment is a problem, axes, curves, and what the figure must show: its *claims*. It is
// plain data, too; the same text in a file is what `npx quenched run` takes.

// %%
const result = await sweep({
  title: 'What a teacher is good for',
  problem: {
    population: { kind: 'mixture', rho: 0.2, delta: 1 },
    alpha: 3,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.1 },
      {
        name: 'student',
        loss: 'logistic',
        l2: 1e-5,
        capacity: 0.5,
        targets: { from: 'teacher', mixing: 1, temperature: 1 },
      },
      { name: 'alone', loss: 'logistic', l2: 1e-5, capacity: 0.5 },
    ],
  },
  axes: { alpha: '2.5:4:7, 4.5:8:8' },
  simulate: { axes: { alpha: '3, 4, 5, 6.5, 8' }, n: 400, trials: 8 },
  curves: [
    { label: 'student of the labels', learner: 'alone' },
    { label: 'student of the teacher', learner: 'student' },
    { label: 'teacher', learner: 'teacher', dash: 'dash' },
  ],
  figure: {
    x: 'alpha',
    y: 'testError',
    xLabel: 'samples per input, α = M/N',
    yLabel: 'test error ε',
  },
  claims: [
    { claim: 'agrees', curve: 'student of the teacher' },
    { claim: 'agrees', curve: 'teacher' },
    { claim: 'below', curve: 'student of the teacher', than: 'student of the labels' },
  ],
});
verdict(result);

// %% [figure]
plot(figure(result));

// %% [markdown]
// Lines are theory, points are simulation with bars of one standard error. Both students have the
// same architecture and the same useless ridge of $10^{-5}$, and yet the one that listens to a
// teacher is better, the more so the fewer samples there are: it *inherits its teacher's
// regularisation*, whose answers are probabilities where labels are certain. [Notebook
// 02](02-kd-paper.ipynb) follows the paper that found this.
